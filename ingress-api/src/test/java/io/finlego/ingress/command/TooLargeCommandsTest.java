package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.kernel.CommandSize;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that Kafka can never store is refused for good, and not with 503. */
class TooLargeCommandsTest {

  private static final int METADATA_BYTES = 16_000;

  @ParameterizedTest
  @CsvSource({
    "spring.kafka.producer.properties.max.request.size, 300000",
    "finlego.ingress.limits.max-body-bytes, 2000000"
  })
  void itIsRefusedWithPayloadTooLargeHoweverOftenItIsSent(String setting, String value) {
    int bytes = Math.min(Integer.parseInt(value), CommandSize.COMMAND_BYTES_MAX);
    String tooLarge = draft(bytes / METADATA_BYTES + 1);
    String small = draft(1);
    String key = UUID.randomUUID().toString();

    try (IngressUnderTest ingress = IngressUnderTest.startBesideShared(Map.of(setting, value))) {
      ingress.awaitReady();
      for (String preference : new String[] {"wait=10", "respond-async"}) {
        Answer answer = send(ingress, tooLarge, key, preference);

        assertThat(answer.status()).as("%s", answer).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("payloadTooLarge");
        assertThat(answer.header("retry-after")).isEmpty();
      }
      assertThat(send(ingress, small, key, "respond-async").status()).isEqualTo(202);
    }
  }

  private static Answer send(IngressUnderTest ingress, String body, String key, String preference) {
    return ingress
        .api()
        .system()
        .send(
            "POST", "/internal/Payments/draft", body, "Idempotency-Key", key, "Prefer", preference);
  }

  /** A draft with this number of transactions, each with metadata of the largest size. */
  private static String draft(int lineCount) {
    String line =
        """
        {"debitAccountId": "%s", "creditAccountId": "%s", "amount": 1, "currency": "EUR", "metadata": {"a": "%s"}}\
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID(), "x".repeat(METADATA_BYTES - 8));
    return "{\"transactions\": [" + (line + ",").repeat(lineCount - 1) + line + "]}";
  }
}
