package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.processing.engine.StandSnapshot.Decision;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

/** Postgres becomes older while processors run, and no connection shows it. */
class RunningLoopTest {

  private final Stand stand = new Stand();
  private final DatabaseCopy copy = new DatabaseCopy(stand);
  private final UUID counter = UUID.randomUUID();

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void anIdleLoopNoticesThatPostgresHasBecomeOlder() {
    Instance instance = stand.start("0");
    stand.decideOneByOne(counter, 3);
    copy.take();
    stand.decideOneByOne(counter, 3);
    List<String> events = stand.events();
    List<Decision> decisions = StandSnapshot.decisions(stand);

    copy.restore();
    UUID newId = stand.add(counter, 1);
    stand.awaitQuiet();

    assertThat(instance.count("replayed")).isEqualTo(3);
    assertThat(stand.events())
        .hasSize(7)
        .startsWith(events.toArray(String[]::new))
        .endsWith(newId + " 7 7");
    assertThat(StandSnapshot.decisions(stand))
        .hasSize(7)
        .startsWith(decisions.toArray(Decision[]::new));
    instance.awaitUp();
    assertThat(instance.processor().taskGate().isOpen()).isTrue();
  }

  @Test
  void noLoopAppliesNewCommandsWhileAnotherReplays() throws Exception {
    Duration patience = Duration.ofSeconds(2);
    Instance replaying = stand.start("a");
    Instance other = stand.instance("b").withPatience(patience).start();
    other.awaitUp();
    stand.group.awaitOnePartitionEach("a", "b");
    send(stand.group.partitionOf("b"));
    copy.take();
    UUID lost = send(stand.group.partitionOf("a"));

    copy.restore();
    failOnce(other);
    try (Gate gate = new Gate()) {
      replaying.counters.beforeApply(_ -> gate.run());
      sendOnly(stand.group.partitionOf("a"));
      gate.awaitReached();
      assertThat(other.processor().taskGate().isOpen()).isFalse();
      UUID newId = sendOnly(stand.group.partitionOf("b"));
      await()
          .atMost(Stand.PATIENCE)
          .until(() -> other.healthDetails().toString().contains("another loop applies"));
      await().during(patience).atMost(Stand.PATIENCE).until(() -> !decidedIds().contains(newId));
      gate.open();
      stand.awaitQuiet();

      assertThat(decidedIds()).hasSize(4).contains(newId).element(1).isEqualTo(lost);
    }
    assertThat(other.count("isolations")).isZero();
    assertThat(stand.deadLetters()).isEmpty();
  }

  /** Makes the first batch fail as if the server were slow. */
  private static void failOnce(Instance instance) {
    var hasFailed = new AtomicBoolean();
    instance.counters.beforeApply(
        _ -> {
          if (hasFailed.compareAndSet(false, true)) {
            throw new QueryTimeoutException("slow", new SQLException("slow", "57014"));
          }
        });
  }

  private UUID send(int partition) {
    UUID id = sendOnly(partition);
    stand.awaitQuiet();
    return id;
  }

  private UUID sendOnly(int partition) {
    UUID id = UUID.randomUUID();
    stand.sendTo(partition, id, Counters.add(counter, 1));
    stand.flush();
    return id;
  }

  private List<UUID> decidedIds() {
    return StandSnapshot.decisions(stand).stream().map(Decision::commandId).toList();
  }
}
