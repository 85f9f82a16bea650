package io.finlego.ingress.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import java.util.Locale;
import java.util.Set;
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

  /** The operations for front offices only. */
  private static final Set<String> FRONT_OFFICE_PATHS =
      Set.of(
          "/Accounts/reorder-accounts",
          "/Accounts/send-otp",
          "/Accounts/otp-verification",
          "/Client/deletion-notifications");

  /** The searches, which need no field. */
  private static final Set<String> SEARCH_PATHS =
      Set.of("/v2/ledger/internal/Accounts/search", "/internal/Transactions/query");

  private static final String WEBHOOK_PATH = "/integration/sumsub-webhooks/update-state";

  private final IngressUnderTest ingress = IngressUnderTest.shared();
  private final Api system = PublishedRows.shared().system();
  private final Api frontOffice = PublishedRows.shared().frontOffice(UUID.randomUUID());

  record Operation(String method, String path, String tooLarge, String description) {

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
                                operation.getValue().at("/responses/413/description").asString(),
                                operation.getValue().at("/requestBody/description").asString(""))));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aBodyOfTheLargestSizeIsReadAndOneMoreByteIsRefused(Operation operation) {
    int maxBytes = maxBytes(operation);

    Answer largest = send(operation, "{}" + " ".repeat(maxBytes - 2));
    Answer tooLarge = send(operation, "{}" + " ".repeat(maxBytes - 1));

    if (SEARCH_PATHS.contains(operation.path())) {
      assertThat(largest.status()).as("%s", largest).isEqualTo(200);
    } else if (operation.path().equals(WEBHOOK_PATH)) {
      assertThat(largest.status()).as("%s", largest).isEqualTo(401);
    } else {
      assertThat(largest.status())
          .as("%s", largest)
          .isBetween(200, 499)
          .isNotIn(401, 403, 408, 413, 429);
    }
    assertThat(tooLarge.status()).as("%s", tooLarge).isEqualTo(413);
    assertThat(tooLarge.code()).isEqualTo("payloadTooLarge");
  }

  private Answer send(Operation operation, String body) {
    Api caller = FRONT_OFFICE_PATHS.contains(operation.path()) ? frontOffice : system;
    return caller.send(
        operation.method(), operation.plainPath(), body, "Prefer", "respond-async, wait=1");
  }

  private int maxBytes(Operation operation) {
    for (BodyAllowance allowance : ingress.beans(BodyAllowance.class)) {
      if (allowance.method().matches(operation.method())
          && allowance.paths().contains(operation.path())) {
        return requireNamed(operation, Math.toIntExact(allowance.maxBytes()));
      }
    }
    return requireNamed(operation, DEFAULT_MAX_BYTES);
  }

  private static int requireNamed(Operation operation, int maxBytes) {
    String size = maxBytes / 1024 + " KiB.";
    assertThat(operation.tooLarge()).contains("more than " + size);
    assertThat(operation.description()).contains("At most " + size);
    return maxBytes;
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
  @ValueSource(strings = {"{}", "[]", "[[]]", "[{}]"})
  void aBodyOfVeryManyValuesIsRefusedBeforeItsTreeIsMade(String value) {
    String opening = "{\"currency\":\"EUR\",\"x\":[" + value;
    int count = (DEFAULT_MAX_BYTES - opening.length() - 2) / (value.length() + 1);

    Answer answer = system.post("/Accounts", opening + ("," + value).repeat(count) + "]}");

    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("tooManyValues");
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

    assertThat(answer.status()).as("%s", answer).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("accountNotFound");
  }

  /** Elements whose characters are one byte, six or twelve, and elements with little text. */
  static Stream<String> elements() {
    return Stream.of(
        "1,",
        "12,",
        "{},",
        "[],",
        "{\"\":1},",
        "{\"key\":\"value\"},",
        "\"\\u4e2d\\u6587\",",
        "\"" + "\\ud83d\\ude00".repeat(1_000) + "\",");
  }

  /** Metadata of the largest size that the schema allows, or a little less. */
  private static String metadata(String element) {
    int length = element.replaceAll("(\\\\ud83d)?\\\\u....", "x").length();
    String list = element.repeat(15_980 / length);
    return "{\"list\":[" + list.substring(0, list.length() - 1) + "]}";
  }

  @ParameterizedTest
  @MethodSource("elements")
  void metadataOfTheLargestSizeIsTaken(String element) {
    String body = "{\"type\":\"fees\",\"currency\":\"EUR\",\"metadata\":" + metadata(element) + "}";

    Answer answer = system.post("/v2/internal/Accounts", body, "Prefer", "respond-async");

    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
  }

  @ParameterizedTest
  @MethodSource("elements")
  void aPaymentMayHaveMetadataOfTheLargestSizeTwice(String element) {
    String body =
        """
        {"metadata": %s, "transaction": {"debitAccountId": "%s", "creditAccountId": "%s", "amount": 1,
        "currency": "EUR", "metadata": %s}}\
        """
            .formatted(metadata(element), UUID.randomUUID(), UUID.randomUUID(), metadata(element));

    Answer answer = system.post("/internal/Payments", body, "Prefer", "respond-async");

    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
  }
}
