package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.processing.kit.LockWaits;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Consumers fall asleep, lose their partitions meanwhile, and wake up. */
class ZombieTest {

  private final UUID counter = UUID.randomUUID();

  @Test
  void aBatchThatWasTakenBeforeIsNotAppliedAgain() throws Exception {
    try (var stand = new Stand();
        var gate = new Gate()) {
      Instance zombie = stand.instance("zombie");
      zombie.counters.beforeDecode(gate);
      UUID id = startGated(stand, zombie, gate);

      stand.group.expel("zombie");
      stand.start("successor");
      stand.awaitQuiet();
      String checksum = stand.checksum();
      gate.open();
      awaitRefused(zombie);

      assertThat(stand.checksum()).isEqualTo(checksum);
      assertThat(stand.events()).containsExactly(id + " 1 5");
      UUID next = stand.add(counter, 7);
      stand.awaitQuiet();
      assertThat(stand.events()).containsExactly(id + " 1 5", next + " 2 12");
    }
  }

  @Test
  void anAppliedBatchIsPublishedByItsSuccessorOnly() throws Exception {
    try (var stand = new Stand();
        var gate = new Gate()) {
      Instance zombie = stand.instance("zombie");
      zombie.beforeOffsets(gate);
      UUID id = startGated(stand, zombie, gate);

      stand.group.expel("zombie");
      stand.start("successor");
      stand.awaitQuiet();
      gate.open();
      awaitRefused(zombie);
      zombie.awaitUp();

      assertThat(stand.events()).containsExactly(id + " 1 5");
      assertThat(stand.value(counter)).isEqualTo(5);
    }
  }

  /** Kafka withholds the offsets until the open transaction times out. */
  @Test
  void aSuccessorWaitsForUndecidedOffsets() throws Exception {
    try (var stand = new Stand();
        var gate = new Gate()) {
      Instance zombie = stand.instance("zombie").withPublishTimeout(Duration.ofSeconds(1));
      zombie.beforeKafkaCommit(gate);
      UUID id = startGated(stand, zombie, gate);

      stand.group.expel("zombie");
      stand.start("successor");
      stand.awaitQuiet();
      gate.open();
      awaitRefused(zombie);

      assertThat(stand.events()).containsExactly(id + " 1 5");
      assertThat(stand.value(counter)).isEqualTo(5);
    }
  }

  /** The zombie may still commit offsets that it sent to Kafka before its partitions moved. */
  @Test
  void aSuccessorDoesNotPublishABatchThatTheZombieStillCommits() throws Exception {
    try (var stand = new Stand();
        var gate = new Gate()) {
      Instance zombie = stand.instance("zombie");
      zombie.beforeKafkaCommit(gate);
      UUID id = startGated(stand, zombie, gate);

      stand.group.expel("zombie");
      Instance successor = stand.instance("successor").start();
      giveTimeToGoWrong(() -> successor.health().equals(Status.UP));
      gate.open();
      successor.awaitUp();
      stand.awaitQuiet();

      assertThat(stand.events()).containsExactly(id + " 1 5");
      UUID next = stand.add(counter, 7);
      stand.awaitQuiet();
      assertThat(stand.events()).containsExactly(id + " 1 5", next + " 2 12");
    }
  }

  /** The successor has looked for the zombie's batch before Postgres has it. */
  @Test
  void theJournalGetsABatchThatTheZombieCommitsLate() throws Exception {
    try (var stand = new Stand();
        var gate = new Gate()) {
      Instance zombie = stand.instance("zombie");
      zombie.counters.beforeApply(_ -> gate.run());
      UUID id = startGated(stand, zombie, gate);

      stand.group.expel("zombie");
      stand.start("successor");
      UUID next = stand.add(counter, 7);
      stand.flush();
      await().atMost(Stand.PATIENCE).until(() -> LockWaits.count(stand.sql()) > 0);
      gate.open();
      stand.awaitQuiet();

      assertThat(stand.events()).containsExactly(id + " 1 5", next + " 2 12");
      JournalAssert.hasEveryBatch(stand);
    }
  }

  /** Starts a processor that comes to its gate with its first command. Returns the command. */
  private UUID startGated(Stand stand, Instance zombie, Gate gate) throws InterruptedException {
    UUID id = stand.add(counter, 5);
    stand.flush();
    zombie.start();
    gate.awaitReached();
    return id;
  }

  private static void giveTimeToGoWrong(Callable<Boolean> wentWrong) {
    try {
      await().atMost(Duration.ofSeconds(2)).until(wentWrong);
    } catch (ConditionTimeoutException e) {
      // The processor did not report a failure.
    }
  }

  private static void awaitRefused(Instance zombie) {
    await().atMost(Stand.PATIENCE).until(() -> zombie.backOffs() > 0);
  }
}
