package io.finlego.ingress.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.client.verification.WebhookSigning;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.RequestShape;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls every operation that takes a body, with headers that tell how to read the body. */
class BodyHeadersTest {

  private static final List<String> CHARSETS =
      List.of("ISO-8859-1", "windows-1252", "us-ascii", "utf-16", "utf-8");

  /** The longest text of a webhook's field, in characters that have two bytes in UTF-8. */
  private static final String LONG_TEXT = "\u00e4".repeat(200);

  private final IngressUnderTest ingress = IngressUnderTest.shared();
  private final Map<String, RequestShape> bodies =
      ingress.beans(RequestShape.class).stream()
          .collect(Collectors.toMap(RequestShape::name, Function.identity()));

  @TestFactory
  Stream<DynamicTest> json_is_utf8_whatever_charset_its_sender_names() {
    return DescribedOperation.all()
        .filter(operation -> bodies.containsKey(operation.description().body()))
        .flatMap(
            operation ->
                CHARSETS.stream()
                    .map(
                        charset ->
                            dynamicTest(
                                operation + " " + charset, () -> requireUtf8(operation, charset))));
  }

  private void requireUtf8(DescribedOperation operation, String charset) {
    if (allowsUnknownFields(operation)) {
      Api.Answer answer = send(operation, "{\"type\": \"" + LONG_TEXT + "\"}", charset);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.fields()).contains("applicantId").doesNotContain("type");
      return;
    }
    ObjectNode body = (ObjectNode) Examples.request(operation.description().example());
    body.put("na\u00efve", 1);
    assertThat(send(operation, body.toString(), charset).fields()).containsExactly("na\u00efve");
  }

  private boolean allowsUnknownFields(DescribedOperation operation) {
    return bodies.get(operation.description().body()).shape() instanceof ObjectShape object
        && object.allowsUnknownFields();
  }

  private static Api.Answer send(DescribedOperation operation, String body, String charset) {
    String[] headers =
        Stream.concat(
                Stream.of("Content-Type", "application/json; charset=" + charset),
                Stream.of(WebhookSigning.headers(body)))
            .toArray(String[]::new);
    return operation.caller().send(operation.method(), operation.path(), body, headers);
  }

  @TestFactory
  Stream<DynamicTest> a_coded_body_is_refused() {
    return DescribedOperation.all()
        .filter(DescribedOperation::takesBody)
        .map(
            operation ->
                dynamicTest(
                    operation.toString(),
                    () -> {
                      requireRefusal(operation, "gzip");
                      requireRefusal(operation, "identity, br");
                    }));
  }

  private static void requireRefusal(DescribedOperation operation, String coding) {
    Api.Answer answer =
        operation
            .caller()
            .send(operation.method(), operation.path(), "{}", "Content-Encoding", coding);
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("unsupportedMediaType");
    assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
  }

  @Test
  void theCodingOfABodyAsItIsChangesNothing() {
    Api.Answer answer =
        ingress
            .api()
            .post("/sandbox/token", "{\"scope\": \"system\"}", "Content-Encoding", "Identity");

    assertThat(answer.status()).isEqualTo(200);
  }
}
