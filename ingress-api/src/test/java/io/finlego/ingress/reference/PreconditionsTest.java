package io.finlego.ingress.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Calls every operation under conditions that no object fulfils. */
class PreconditionsTest {

  private static final String IF_MATCH = "If-Match";
  private static final List<String> CONDITIONS =
      List.of(IF_MATCH, "If-None-Match", "If-Unmodified-Since");

  private final JsonNode document = IngressUnderTest.shared().api().get("/openapi").json();

  @TestFactory
  Stream<DynamicTest> a_condition_is_refused_unless_the_reference_names_it() {
    return changing()
        .flatMap(
            operation ->
                CONDITIONS.stream()
                    .filter(condition -> !names(operation, condition))
                    .map(
                        condition ->
                            dynamicTest(
                                operation + " " + condition,
                                () -> {
                                  Api.Answer answer = send(operation, condition, "999");
                                  assertThat(answer.status()).isEqualTo(400);
                                  assertThat(answer.codes()).containsExactly("invalidField");
                                  assertThat(answer.fields()).containsExactly(condition);
                                })));
  }

  @Test
  void onlyTheReplacementOfAClientNamesACondition() {
    assertThat(changing().filter(operation -> names(operation, IF_MATCH)))
        .extracting(DescribedOperation::toString)
        .containsExactly("PUT /internal/Clients/{clientId}");
    assertThat(changing().filter(operation -> names(operation, "If-None-Match"))).isEmpty();
  }

  @Test
  void aConditionThatIsNotAVersionIsRefused() {
    DescribedOperation replacement =
        changing().filter(operation -> names(operation, IF_MATCH)).findFirst().orElseThrow();

    assertThat(send(replacement, IF_MATCH, "yesterday").fields()).containsExactly(IF_MATCH);
  }

  @Test
  void conditionsThatDoNotConcernChangesAreIgnored() {
    Api.Answer answer =
        IngressUnderTest.shared()
            .api()
            .post(
                "/sandbox/token",
                "{\"scope\": \"system\"}",
                "If-Modified-Since",
                "Mon, 30 Nov 2026 00:00:00 GMT");

    assertThat(answer.status()).isEqualTo(200);
  }

  private static Stream<DescribedOperation> changing() {
    return DescribedOperation.all().filter(operation -> !operation.method().equals("GET"));
  }

  private boolean names(DescribedOperation operation, String header) {
    return document
        .path("paths")
        .path(operation.pattern())
        .path(operation.method().toLowerCase(Locale.ROOT))
        .path("parameters")
        .valueStream()
        .anyMatch(parameter -> header.equals(parameter.path("name").asString()));
  }

  private static Api.Answer send(DescribedOperation operation, String header, String value) {
    JsonNode example = Examples.request(operation.description().example());
    return operation
        .caller()
        .send(
            operation.method(),
            operation.path(),
            example == null ? null : example.toString(),
            header,
            value);
  }
}
