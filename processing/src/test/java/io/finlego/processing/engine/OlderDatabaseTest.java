package io.finlego.processing.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

/** Postgres was restored from an older copy, or has lost everything, and Kafka has not. */
class OlderDatabaseTest {

  private static final int COMMANDS = Integer.getInteger("finlego.older-database.commands", 60);

  private final Stand stand = new Stand();
  private final DatabaseCopy copy = new DatabaseCopy(stand);
  private final UUID counter = UUID.randomUUID();

  @AfterEach
  void close() {
    stand.close();
  }

  @ParameterizedTest(name = "restored from the middle: {0}")
  @ValueSource(booleans = {false, true})
  void theDatabaseBecomesWhatItWas(boolean isRestored) throws Exception {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    RandomCommands commands = new RandomCommands(new Random(seed), stand);
    List<Instance> instances = List.of(stand.start("a"), stand.start("b"));
    stand.group.awaitOnePartitionEach("a", "b");
    commands.send(COMMANDS);
    if (isRestored) {
      await().atMost(Stand.PATIENCE).until(() -> decidedCount() > COMMANDS / 3);
      copy.take();
    }
    commands.send(COMMANDS);
    stand.awaitQuiet();
    instances.forEach(Instance::stop);
    StandSnapshot before = StandSnapshot.of(stand);
    assertThat(before.journal())
        .containsExactlyInAnyOrderElementsOf(StandSnapshot.appliedBatches(stand));

    copy.restore();
    Map<UUID, String> firstStatuses = new ConcurrentHashMap<>();
    List<Instance> successors = List.of(stand.instance("a"), stand.instance("b"));
    successors.forEach(successor -> noteFirstStatuses(successor, firstStatuses));
    successors.forEach(Instance::start);
    successors.forEach(Instance::awaitUp);
    stand.awaitQuiet();

    assertSoftly(
        softly -> {
          softly.assertThat(StandSnapshot.of(stand)).as("seed %s", seed).isEqualTo(before);
          softly
              .assertThat(successors.stream().mapToDouble(s -> s.count("replay.differences")).sum())
              .as("differences")
              .isZero();
          softly.assertThat(firstStatuses).as("first statuses").isNotEmpty();
          softly
              .assertThat(StandSnapshot.statuses(stand))
              .as("statuses")
              .containsAllEntriesOf(firstStatuses);
        });
  }

  @Test
  void newCommandsAreAppliedAfterTheReplay() throws Exception {
    Instance instance = stand.start("0");
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(stand.add(counter, 1));
      stand.flush();
    }
    stand.awaitQuiet();
    instance.stop();
    List<String> events = stand.events();

    copy.restore();
    try (Gate gate = new Gate();
        Connection dump = requireNonNull(stand.sql().getDataSource()).getConnection()) {
      dump.setAutoCommit(false);
      dump.createStatement().executeQuery("select count(*) from transfer.replayed_batch");
      Instance successor = stand.instance("0");
      successor.counters.beforeApply(_ -> gate.run());
      successor.start();
      gate.awaitReached();
      UUID newId = stand.add(counter, 1);
      stand.flush();
      assertThat(successor.health()).isEqualTo(Status.DOWN);
      assertThat(successor.healthDetails().getDetails().get("consumer-0").toString())
          .contains(stand.journalTopic(), "are applied again: 0 of ");
      gate.open();
      stand.awaitQuiet();

      assertThat(StandSnapshot.decisions(stand).getLast().commandId()).isEqualTo(newId);
      assertThat(stand.events())
          .startsWith(events.toArray(String[]::new))
          .endsWith(newId + " 21 21");
      assertThat(stand.events()).hasSize(21);
      assertThat(successor.count("replayed")).isPositive();
      successor.awaitUp();
    }
  }

  @Test
  void theBatchOfADeadProcessComesIntoTheJournalWithItsOutcomes() throws Exception {
    try (Gate gate = new Gate()) {
      Instance dying = stand.instance("0");
      dying.beforeKafkaCommit(gate);
      UUID first = stand.add(counter, 5);
      stand.flush();
      dying.start();
      gate.awaitReached();
      stand.add(counter, 7);
      stand.flush();
      await().atMost(Stand.PATIENCE).until(() -> stand.value(counter) == 12);
      dying.kill();

      Instance successor = stand.start("0");
      stand.awaitQuiet();

      StandSnapshot before = StandSnapshot.of(stand);
      assertThat(before.journal()).hasSize(2).isEqualTo(StandSnapshot.appliedBatches(stand));
      successor.stop();
      copy.restore();
      stand.start("0");
      stand.awaitQuiet();
      assertThat(StandSnapshot.of(stand)).isEqualTo(before);
      assertThat(stand.events()).hasSize(2).first().isEqualTo(first + " 1 5");
    }
  }

  @Test
  void aJournalWithAGapIsNotReplayed() throws Exception {
    Instance instance = stand.start("0");
    addTo(1);
    for (int i = 0; i < 5; i++) {
      addTo(0);
    }
    addTo(1);
    instance.stop();
    List<String> events = stand.events();

    TopicPartition journal = new TopicPartition(stand.journalTopic(), 0);
    stand.admin.deleteRecords(Map.of(journal, RecordsToDelete.beforeOffset(1))).all().get();
    copy.restore();
    Instance successor = stand.instance("0").start();

    await()
        .atMost(Stand.PATIENCE)
        .until(
            () ->
                successor
                    .healthDetails()
                    .toString()
                    .contains("JournalGapException: The journal does not say"));
    String queue = stand.replayQueue();
    double failures = successor.backOffs();
    await().atMost(Stand.PATIENCE).until(() -> successor.backOffs() > failures + 3);
    assertThat(stand.replayQueue()).as("the journal is not imported again").isEqualTo(queue);
    assertThat(decidedCount()).isZero();
    assertThat(stand.events()).isEqualTo(events);
  }

  @Test
  void aRestartReplaysNothing() {
    Instance instance = stand.start("0");
    stand.add(counter, 1);
    stand.awaitQuiet();
    instance.stop();
    stand.add(counter, 2);

    Instance successor = stand.start("0");
    stand.awaitQuiet();

    assertThat(stand.value(counter)).isEqualTo(3);
    assertThat(successor.count("replayed")).isZero();
  }

  private static void noteFirstStatuses(Instance instance, Map<UUID, String> firstStatuses) {
    instance.counters.beforeApply(
        batch ->
            batch.forEach(
                command ->
                    firstStatuses.put(
                        command.id().value(), String.valueOf(command.firstStatus()))));
  }

  private void addTo(int partition) {
    stand.sendTo(partition, UUID.randomUUID(), Counters.add(counter, 1));
    stand.awaitQuiet();
  }

  private long decidedCount() {
    return stand.sql().queryForObject("select count(*) from transfer.command_log", Long.class);
  }
}
