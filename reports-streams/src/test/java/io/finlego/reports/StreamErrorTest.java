package io.finlego.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import io.finlego.schemas.ledger.AccountType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;

/** An {@link Error} that ends the streams is visible, because only a restart helps. */
class StreamErrorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir static Path directory;

  @Test
  void livenessIsBrokenAfterAnErrorHasEndedTheStreams() {
    ModelLedger ledger = new ModelLedger(1);
    try (KafkaInProcess kafka = KafkaInProcess.start(KafkaSettings.temporary());
        EventTopic topic = new EventTopic(kafka);
        ReportsInstance reports =
            ReportsInstance.start(
                kafka,
                "one",
                directory,
                "spring.kafka.streams.properties.main.consumer.interceptor.classes="
                    + BrokenInterceptor.class.getName())) {
      await()
          .atMost(PATIENCE)
          .until(() -> reports.get("/actuator/health/readiness").status() == 200);
      ApplicationAvailability availability = reports.context.getBean(ApplicationAvailability.class);
      assertThat(availability.getLivenessState()).isEqualTo(LivenessState.CORRECT);

      ledger.open(AccountType.settlement, "EUR");
      topic.send(ledger.drain());

      await().atMost(PATIENCE).until(() -> availability.getLivenessState() == LivenessState.BROKEN);
      assertThat(reports.get("/actuator/health/readiness").status()).isEqualTo(503);
      assertThat(reports.get("/actuator/health").body().toString())
          .contains("java.lang.NoClassDefFoundError: test");
    }
  }

  /** Lets the stream thread end with an error when the first event arrives. */
  public static final class BrokenInterceptor implements ConsumerInterceptor<byte[], byte[]> {

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
      if (records.isEmpty()) {
        return records;
      }
      throw new NoClassDefFoundError("test");
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
      // Nothing is to be done.
    }

    @Override
    public void configure(Map<String, ?> settings) {
      // There are no settings.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
