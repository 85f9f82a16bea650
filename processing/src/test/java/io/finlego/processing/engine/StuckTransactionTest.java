package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.TransactionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The topics have lost the end of the last transaction. Its coordinator has lost even more: it goes
 * on ending an earlier transaction, and the partitions refuse this end.
 */
@EnabledIfSystemProperty(
    named = "finlego.lost-records.rounds",
    matches = "[0-9]{2,}",
    disabledReason = "It takes half a minute, and runs in -Pslow.")
class StuckTransactionTest {

  private static final Duration PUBLISH_TIMEOUT = Duration.ofSeconds(3);

  /** Enough to lose all of the last transaction, and the end of the one before it. */
  private static final int COORDINATOR_BATCHES = 5;

  @RegisterExtension private final LossyBroker broker = new LossyBroker();

  /** The producer waits until the transaction is late, and nobody waits after it. */
  @Test
  void aStartWaitsOnlyOnceForAnEndThatNeverComes() {
    Instance first = broker.stand.instance("0").withPublishTimeout(PUBLISH_TIMEOUT).start();
    first.awaitUp();
    for (int i = 0; i < 4; i++) {
      broker.addOneByOne(1);
      broker.stand.awaitQuiet();
    }
    first.stop();

    broker.restartAfter(
        () -> {
          broker.loseInternal("__transaction_state", () -> COORDINATOR_BATCHES);
          broker.loseInternal("__consumer_offsets", () -> 1);
          broker.loseEvents(1);
          broker.loseJournal(1);
        });
    await().atMost(Stand.PATIENCE).ignoreExceptions().until(this::isStuck);
    Instance next = broker.stand.instance("0").withPublishTimeout(PUBLISH_TIMEOUT).start();
    next.awaitUp();

    assertThat(next.backOffs())
        .as("waits of the producer, each for half of the time after which it is late")
        .isLessThanOrEqualTo(2);
    broker.addOneByOne(2);
    broker.assertAllDecided();
    broker.assertEachEventOnce();
  }

  private boolean isStuck() throws Exception {
    String id = broker.stand.name + "-0-0";
    return broker.stand.admin.describeTransactions(List.of(id)).description(id).get().state()
        == TransactionState.PREPARE_COMMIT;
  }
}
