package io.finlego.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import io.finlego.embedded.LogCut;
import io.finlego.reports.ModelLedger.Account;
import io.finlego.reports.ReportsInstance.Answer;
import io.finlego.schemas.Topics;
import io.finlego.schemas.ledger.AccountType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The broker has lost its newest records. The reports notice it, and make all figures anew from the
 * first event.
 */
class RebuildTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String REBUILD = "finlego.reports.rebuild=true";

  @TempDir private Path directory;

  private final long seed = Long.getLong("finlego.test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final ModelLedger ledger = new ModelLedger(seed);
  private KafkaInProcess kafka;
  private EventTopic topic;

  @BeforeEach
  void openAccounts() {
    System.out.println("seed " + seed);
    kafka = KafkaInProcess.start(KafkaSettings.inDirectory(directory.resolve("kafka")));
    topic = new EventTopic(kafka);
    ledger.open(AccountType.settlement, "EUR");
    for (int i = 0; i < 6; i++) {
      ledger.open(AccountType.client, "EUR");
    }
  }

  @AfterEach
  void stop() {
    topic.close();
    kafka.close();
  }

  @Test
  void allFiguresAreMadeAnewWhateverTheBrokerHasLost() throws Exception {
    try (ReportsInstance reports = start()) {
      work();
      awaitRight(reports);
    }

    kafka.stop();
    cut(_ -> random.nextBoolean());
    kafka.start();
    topic.sendMissingAgain();
    work();

    try (ReportsInstance reports = start(REBUILD)) {
      awaitRight(reports);
      work();
      awaitRight(reports);
    }
    try (ReportsInstance reports = start()) {
      awaitRight(reports);
    }
  }

  /** Kafka may never end the last transaction of the transactional id before. */
  @Test
  void allFiguresAreMadeAnewWithAnotherTransactionalId() throws Exception {
    try (ReportsInstance reports = start()) {
      work();
      awaitRight(reports);
    }
    String processId = processId();

    try (ReportsInstance reports = start(REBUILD)) {
      awaitRight(reports);
    }

    assertThat(processId()).isNotEqualTo(processId);
  }

  @Test
  void aStartAfterALossOfEventsSaysWhatToDoUntilItIsDone() throws Exception {
    try (ReportsInstance reports = start()) {
      work();
      awaitRight(reports);
    }

    kafka.stop();
    cut(partition -> partition.topic().equals(Topics.LEDGER_EVENTS));
    kafka.start();

    for (int i = 0; i < 2; i++) {
      try (ReportsInstance reports = start()) {
        assertStaysOut(reports);
      }
    }
    topic.sendMissingAgain();
    work();
    // Later events have the offsets of the lost ones now.
    try (ReportsInstance reports = start()) {
      assertStaysOut(reports);
    }
    try (ReportsInstance reports = start(REBUILD)) {
      awaitRight(reports);
    }
    try (ReportsInstance reports = start()) {
      awaitRight(reports);
    }
  }

  @Test
  void runningReportsNoticeALossOfEvents() throws Exception {
    try (ReportsInstance reports = start()) {
      work();
      awaitRight(reports);

      kafka.stop();
      cut(partition -> partition.topic().equals(Topics.LEDGER_EVENTS));
      kafka.start();

      assertStaysOut(reports);
    }
  }

  /** A restart of the broker alone is no loss. */
  @Test
  void aBrokerThatHasLostNothingIsReadOn() {
    try (ReportsInstance reports = start()) {
      work();
      awaitRight(reports);

      kafka.stop();
      kafka.start();
      work();

      awaitRight(reports);
    }
    try (ReportsInstance reports = start()) {
      awaitRight(reports);
    }
  }

  private ReportsInstance start(String... arguments) {
    return ReportsInstance.start(kafka, "one", directory.resolve("state"), arguments);
  }

  /** Kafka Streams makes its transactional ids of the id in this file. */
  private String processId() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("state"))) {
      return Files.readString(
          files
              .filter(file -> file.endsWith("kafka-streams-process-metadata"))
              .findFirst()
              .orElseThrow());
    }
  }

  private void work() {
    List<Account> accounts = ledger.accounts();
    for (int i = 0; i < 200; i++) {
      ledger.pay(
          accounts.get(random.nextInt(accounts.size())),
          accounts.get(random.nextInt(accounts.size())),
          1 + random.nextInt(9_999));
    }
    topic.send(ledger.drain());
  }

  /** Takes the last batches from partitions. The broker must be stopped. */
  private void cut(Predicate<TopicPartition> isCut) throws IOException {
    LogCut log = new LogCut(directory.resolve("kafka"));
    try (Stream<Path> folders = Files.list(directory.resolve("kafka"))) {
      folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches("(finlego|__consumer_offsets|__transaction_state).*-\\d+"))
          .sorted()
          .map(RebuildTest::partition)
          .filter(isCut)
          .forEach(partition -> log.cut(partition, 1 + random.nextInt(5)));
    }
  }

  private static TopicPartition partition(String folder) {
    int dash = folder.lastIndexOf('-');
    return new TopicPartition(
        folder.substring(0, dash), Integer.parseInt(folder.substring(dash + 1)));
  }

  private void awaitRight(ReportsInstance reports) {
    Expected expected = new Expected(ledger.accounts());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Answer amounts = reports.get("/reports/aggregated-amounts");
              assertThat(amounts.status()).as("seed %d", seed).isEqualTo(200);
              assertThat(Expected.amounts(amounts))
                  .as("seed %d", seed)
                  .isEqualTo(expected.amounts(_ -> true));
            });
    for (Account account : ledger.accounts()) {
      assertThat(
              Expected.days(
                  reports.get(
                      "/reports/daily-balances?accountId=%s&from=%s&to=%s"
                          .formatted(account.id, ledger.today(), ledger.today()))))
          .as("seed %d", seed)
          .isEqualTo(Expected.days(account, ledger.today(), ledger.today()));
    }
  }

  private static void assertStaysOut(ReportsInstance reports) {
    await().atMost(PATIENCE).until(() -> streams(reports).path("details").has("fault"));
    assertThat(streams(reports).path("status").asString()).isEqualTo("DOWN");
    assertThat(streams(reports).at("/details/fault").asString())
        .contains("has lost the newest records of", Topics.LEDGER_EVENTS, REBUILD);
    assertThat(reports.get("/reports/treasury-summary").status()).isEqualTo(503);
    assertThat(reports.get("/actuator/health/readiness").status()).isEqualTo(503);
  }

  private static JsonNode streams(ReportsInstance reports) {
    return reports.get("/actuator/health").body().at("/components/streams");
  }
}
