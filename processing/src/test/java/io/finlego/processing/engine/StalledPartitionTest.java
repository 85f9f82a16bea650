package io.finlego.processing.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.processing.kit.LockWaits;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands of one partition are held up, and another instance has the other partition. */
class StalledPartitionTest {

  /** Several whole batches. */
  private static final int COMMANDS = 200;

  private final Stand stand = new Stand();
  private final UUID stalledCounter = UUID.randomUUID();
  private final UUID otherCounter = UUID.randomUUID();
  private Instance other;

  @BeforeEach
  void start() {
    other = stand.start("other");
  }

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void aLockInTheDomainHoldsUpNoOtherPartition() throws Exception {
    stand.instance("stalled").withPatience(Stand.PATIENCE).start();
    stand.group.awaitOnePartitionEach("stalled", "other");
    stand.decideOneByOne(stalledCounter, 1);
    try (Connection connection = requireNonNull(stand.sql().getDataSource()).getConnection()) {
      connection.setAutoCommit(false);
      connection.createStatement().executeQuery("select * from transfer.counter for update");
      send("stalled", stalledCounter);
      await().atMost(Stand.PATIENCE).until(() -> LockWaits.count(stand.sql()) > 0);

      send("other", otherCounter);
      await().atMost(Stand.PATIENCE).until(() -> stand.value(otherCounter) == COMMANDS);
      assertThat(stand.value(stalledCounter)).isOne();
      connection.rollback();
    }

    stand.awaitQuiet();
    assertThat(stand.value(stalledCounter)).isEqualTo(1 + COMMANDS);
    assertThat(stand.events()).hasSize(1 + 2 * COMMANDS);
    assertThat(other.backOffs()).isZero();
  }

  @Test
  void aRepairHoldsUpNoOtherPartition() throws Exception {
    for (int partition = 0; partition < Stand.PARTITIONS; partition++) {
      stand.sendTo(partition, UUID.randomUUID(), Counters.add(UUID.randomUUID(), 1));
      stand.awaitQuiet();
      AppliedBatchKit.insertEarlier(stand, partition, 2 * AppliedBatches.PAGE_ROWS);
    }
    stand.awaitPublishedNoted();
    stand.recreateTopic(stand.journalTopic());
    AtomicBoolean isRepairing = new AtomicBoolean();
    Instance stalled = stand.instance("stalled");
    try (Gate gate = new Gate()) {
      stalled.beforeKafkaCommit(() -> isRepairing.set(true));
      stalled.beforePoll(
          () -> {
            if (isRepairing.get()) {
              gate.run();
            }
          });
      stalled.start();
      gate.awaitReached();
      stand.group.awaitOnePartitionEach("stalled", "other");
      send("stalled", stalledCounter);

      send("other", otherCounter);
      await().atMost(Stand.PATIENCE).until(() -> stand.value(otherCounter) == COMMANDS);
      assertThat(stand.value(stalledCounter)).isZero();
    }

    stand.awaitQuiet();
    assertThat(stand.value(stalledCounter)).isEqualTo(COMMANDS);
    assertThat(stand.events()).hasSize(2 + 2 * COMMANDS).doesNotHaveDuplicates();
  }

  private void send(String instanceId, UUID counter) throws Exception {
    int partition = stand.group.partitionOf(instanceId);
    for (int i = 0; i < COMMANDS; i++) {
      stand.sendTo(partition, UUID.randomUUID(), Counters.add(counter, 1));
    }
    stand.flush();
  }
}
