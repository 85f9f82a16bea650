package io.finlego.ingress.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The largest bodies that each operation takes, and the smallest ones that it refuses. */
class BodyLimitsTest {

  private static final int DEFAULT_MAX_BYTES = 64 * 1024;

  private final IngressUnderTest ingress = IngressUnderTest.shared().awaitReady();
  private final Api system = ingress.api().system();

  record Operation(String method, String path, String tooLarge) {

    @Override
    public String toString() {
      return method + " " + path;
    }

    String plainPath() {
      return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }
  }

  /** The operations that take JSON. */
  static Stream<Operation> operations() {
    JsonNode paths =
        IngressUnderTest.shared().awaitReady().api().get("/openapi").json().path("paths");
    return paths.properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(
                        operation ->
                            operation
                                .getValue()
                                .at("/requestBody/content/application~1json")
                                .isObject())
                    .map(
                        operation ->
                            new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().at("/responses/413/description").asString())));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aBodyOfTheLargestSizeIsReadAndOneMoreByteIsRefused(Operation operation) {
    int maxBytes = maxBytes(operation);

    Answer largest = send(operation, "{}" + " ".repeat(maxBytes - 2));
    Answer tooLarge = send(operation, "{}" + " ".repeat(maxBytes - 1));

    assertThat(largest.status()).as("%s", largest).isNotIn(413, 429);
    assertThat(tooLarge.status()).as("%s", tooLarge).isEqualTo(413);
    assertThat(tooLarge.code()).isEqualTo("payloadTooLarge");
  }

  private Answer send(Operation operation, String body) {
    return system.send(
        operation.method(), operation.plainPath(), body, "Prefer", "respond-async, wait=1");
  }

  private int maxBytes(Operation operation) {
    for (BodyAllowance allowance : ingress.beans(BodyAllowance.class)) {
      if (allowance.method().matches(operation.method())
          && allowance.paths().contains(operation.path())) {
        assertThat(operation.tooLarge()).contains(allowance.maxBytes() / 1024 + " KiB");
        return Math.toIntExact(allowance.maxBytes());
      }
    }
    return DEFAULT_MAX_BYTES;
  }

  @Test
  void everyAllowanceBelongsToAnOperationOfTheReference() {
    JsonNode paths = ingress.api().get("/openapi").json().path("paths");

    assertThat(ingress.beans(BodyAllowance.class))
        .isNotEmpty()
        .allSatisfy(
            allowance ->
                assertThat(allowance.paths())
                    .allMatch(
                        path ->
                            paths
                                .path(path)
                                .has(allowance.method().name().toLowerCase(Locale.ROOT))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "1", "\"\"", "{\"a\":{}}", "[[]]", "null"})
  void aBodyOfVeryManyValuesIsRefusedBeforeItsTreeIsMade(String value) {
    String opening = "{\"currency\":\"EUR\",\"x\":[" + value;
    int count = (DEFAULT_MAX_BYTES - opening.length() - 2) / (value.length() + 1);

    Answer answer = system.post("/Accounts", opening + ("," + value).repeat(count) + "]}");

    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("malformedJson");
  }

  @Test
  void manyValuesAreRefusedAlsoByAnOperationWithoutABody() {
    String path = "/internal/Payments/" + UUID.randomUUID() + "/pend";

    Answer answer = system.post(path, "[" + "{},".repeat(20_000) + "{}]");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("$");
  }

  @Test
  void aThousandIdsAreTakenHoweverTheyAreLaidOut() {
    String ids =
        Stream.generate(() -> "      \"" + UUID.randomUUID() + "\"")
            .limit(1000)
            .reduce((all, id) -> all + ",\r\n" + id)
            .orElseThrow();

    Answer answer =
        system.post("/internal/Accounts/calculateBalances", "{\"accountIds\": [" + ids + "]}");

    assertThat(answer.status()).as("%s", answer).isNotIn(400, 413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12,", "{\"key\":\"value\"},", "\"\\u4e2d\\u6587\","})
  void metadataOfTheLargestSizeIsTaken(String element) {
    String metadata =
        "{\"list\":[" + element.repeat(15_900 / element.replaceAll("\\\\u....", "x").length());
    String body =
        "{\"type\":\"fees\",\"currency\":\"EUR\",\"metadata\":"
            + metadata.substring(0, metadata.length() - 1)
            + "]}}";

    Answer answer = system.post("/v2/internal/Accounts", body, "Prefer", "respond-async");

    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
  }
}
