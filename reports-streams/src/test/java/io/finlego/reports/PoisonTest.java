package io.finlego.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import io.finlego.reports.ReportsInstance.Answer;
import io.finlego.schemas.ledger.AccountType;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An unreadable event is neither skipped nor hidden. */
class PoisonTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir static Path directory;

  @Test
  void reportsStoppedByAnUnreadableEventRefuseAndNameItUntilTheOperatorPassesItOver() {
    ModelLedger ledger = new ModelLedger(1);
    ledger.open(AccountType.settlement, "EUR");
    try (KafkaInProcess kafka = KafkaInProcess.start(KafkaSettings.temporary());
        EventTopic topic = new EventTopic(kafka)) {
      topic.sendBytes("poison", new byte[] {0, 0, 0, 0, 77, 5});
      topic.send(ledger.drain());

      String place;
      try (ReportsInstance reports = ReportsInstance.start(kafka, "one", directory)) {
        await().atMost(PATIENCE).until(() -> health(reports).get("details").has("fault"));
        String fault = health(reports).get("details").get("fault").asString();
        assertThat(health(reports).get("status").asString()).isEqualTo("DOWN");
        assertThat(fault).matches("The event \\d:0 cannot be applied .*");
        assertThat(reports.get("/reports/treasury-summary").status()).isEqualTo(503);
        assertThat(reports.get("/actuator/health/readiness").status()).isEqualTo(503);
        place = fault.substring("The event ".length(), "The event ".length() + 3);
      }

      String decision = "finlego.reports.passed-over=" + place;
      try (ReportsInstance reports = ReportsInstance.start(kafka, "one", directory, decision)) {
        await()
            .atMost(PATIENCE)
            .until(
                () -> {
                  Answer answer = reports.get("/reports/aggregated-amounts");
                  return answer.status() == 200 && answer.body().size() == 1;
                });
        assertThat(reports.metric("finlego_reports_passed_over_total")).isEqualTo(1);

        kafka.stop();
        long start = System.nanoTime();
        reports.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      }
    }
  }

  private static JsonNode health(ReportsInstance reports) {
    return reports.get("/actuator/health").body().get("components").get("streams");
  }
}
