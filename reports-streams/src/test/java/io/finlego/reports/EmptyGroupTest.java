package io.finlego.reports;

import static org.awaitility.Awaitility.await;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker has lost the members of the reports' group, but not the group. */
class EmptyGroupTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir private Path directory;

  @Test
  void theFiguresAreMadeAnew() throws Exception {
    try (KafkaInProcess kafka =
            KafkaInProcess.start(KafkaSettings.inDirectory(directory.resolve("kafka")));
        EventTopic _ = new EventTopic(kafka)) {
      startAndStopReports(kafka, false);
      removeMembers(kafka);

      startAndStopReports(kafka, true);
    }
  }

  /** Returns when the figures were there. */
  private void startAndStopReports(KafkaInProcess kafka, boolean isRebuild) {
    try (ReportsInstance reports =
        ReportsInstance.start(
            kafka, "one", directory.resolve("state"), "finlego.reports.rebuild=" + isRebuild)) {
      await()
          .atMost(PATIENCE)
          .until(() -> reports.get("/reports/aggregated-amounts").status() == 200);
    }
  }

  private static void removeMembers(KafkaInProcess kafka) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .removeMembersFromConsumerGroup(
              "finlego-reports", new RemoveMembersFromConsumerGroupOptions())
          .all()
          .get();
    }
  }
}
