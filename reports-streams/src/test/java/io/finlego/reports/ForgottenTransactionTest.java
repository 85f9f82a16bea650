package io.finlego.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import io.finlego.embedded.LogCut;
import io.finlego.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The broker has lost what it knew of a transaction, and would never end it itself. */
class ForgottenTransactionTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final int ALL_BATCHES = 1_000_000;
  private static final TopicPartition FIGURES = new TopicPartition(Topics.AGGREGATED_AMOUNTS, 0);

  @TempDir private Path directory;

  private KafkaInProcess kafka;
  private EventTopic topic;

  @BeforeEach
  void start() {
    kafka = KafkaInProcess.start(KafkaSettings.inDirectory(directory.resolve("kafka")));
    topic = new EventTopic(kafka);
  }

  @AfterEach
  void stop() {
    topic.close();
    kafka.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nobodyWaitsForItsEndAfterTheNextStart(boolean isRebuild) throws Exception {
    startAndStopReports(false);
    openTransaction();
    assertThat(isReadableToTheEnd()).isFalse();

    kafka.stop();
    forgetTransactions();
    kafka.start();
    startAndStopReports(isRebuild);

    assertThat(isReadableToTheEnd()).isTrue();
  }

  /** Returns when the figures were there. */
  private void startAndStopReports(boolean isRebuild) {
    try (ReportsInstance reports =
        ReportsInstance.start(
            kafka, "one", directory.resolve("state"), "finlego.reports.rebuild=" + isRebuild)) {
      await()
          .atMost(PATIENCE)
          .until(() -> reports.get("/reports/aggregated-amounts").status() == 200);
    }
  }

  /** Begins a transaction with a figure and with offsets of the reports. */
  private void openTransaction() throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "an earlier one");
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    producer.initTransactions();
    producer.beginTransaction();
    byte[] key = "key".getBytes(StandardCharsets.UTF_8);
    producer.send(new ProducerRecord<>(FIGURES.topic(), FIGURES.partition(), key, null)).get();
    producer.sendOffsetsToTransaction(
        Map.of(new TopicPartition(Topics.LEDGER_EVENTS, 0), new OffsetAndMetadata(0)),
        new ConsumerGroupMetadata("finlego-reports"));
    producer.close(Duration.ZERO);
  }

  private void forgetTransactions() throws Exception {
    LogCut log = new LogCut(directory.resolve("kafka"));
    try (Stream<Path> folders = Files.list(directory.resolve("kafka"))) {
      List<String> partitions =
          folders
              .map(folder -> folder.getFileName().toString())
              .filter(name -> name.startsWith("__transaction_state-"))
              .toList();
      assertThat(partitions).isNotEmpty();
      for (String partition : partitions) {
        int number = Integer.parseInt(partition.substring(partition.lastIndexOf('-') + 1));
        log.cut(new TopicPartition("__transaction_state", number), ALL_BATCHES);
      }
    }
  }

  private boolean isReadableToTheEnd() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      return end(admin, IsolationLevel.READ_COMMITTED)
          == end(admin, IsolationLevel.READ_UNCOMMITTED);
    }
  }

  private static long end(Admin admin, IsolationLevel isolation) throws Exception {
    return admin
        .listOffsets(Map.of(FIGURES, OffsetSpec.latest()), new ListOffsetsOptions(isolation))
        .partitionResult(FIGURES)
        .get()
        .offset();
  }
}
