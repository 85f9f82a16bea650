package io.finlego.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class InstanceIdTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir Path directory;

  @Test
  void ofTwoLiveInstancesWithOneIdOneStaysOutUntilTheOtherHasGone(CapturedOutput output) {
    try (KafkaInProcess kafka = KafkaInProcess.start(KafkaSettings.temporary());
        ReportsInstance before =
            ReportsInstance.start(kafka, "same", directory.resolve("before"))) {
      await().atMost(PATIENCE).until(() -> readiness(before).equals("UP"));
      try (ReportsInstance other =
          ReportsInstance.start(kafka, "same", directory.resolve("other"))) {
        await()
            .atMost(PATIENCE)
            .until(() -> readiness(before).equals("DOWN") && readiness(other).equals("UP"));
        await()
            .during(Duration.ofSeconds(5))
            .atMost(PATIENCE)
            .until(() -> readiness(before).equals("DOWN") && readiness(other).equals("UP"));
        assertThat(streams(before).get("details").get("fault").asString())
            .contains("another live instance")
            .contains("finlego.reports.instance-id");
        assertThat(before.get("/reports/treasury-summary").status()).isEqualTo(503);
      }
      await().atMost(PATIENCE).until(() -> readiness(before).equals("UP"));
    }
    endHeartbeatsOfFencedMembers();
    assertThat(output.toString().lines().filter(line -> line.contains("This instance stays out")))
        .hasSize(1);
  }

  /** Kafka's consumer forgets the heartbeat thread of a member that was fenced off, unended. */
  private static void endHeartbeatsOfFencedMembers() {
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("kafka-coordinator-heartbeat-thread"))
        .forEach(Thread::interrupt);
  }

  private static String readiness(ReportsInstance instance) {
    return streams(instance).get("status").asString();
  }

  private static JsonNode streams(ReportsInstance instance) {
    return instance.get("/actuator/health/readiness").body().get("components").get("streams");
  }
}
