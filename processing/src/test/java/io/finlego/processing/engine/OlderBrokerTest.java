package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Kafka was restored from a copy that is older than Postgres. With its metadata it has forgotten
 * the epochs that it has given out since then, so it gives them out again.
 */
class OlderBrokerTest {

  @RegisterExtension private final LossyBroker broker = new LossyBroker();

  @Test
  void nothingThatPostgresHasIsMissing() throws IOException {
    broker.decide(5);
    Path copy = broker.copy();
    decideBatchByBatch(10);
    String queue = broker.stand.replayQueue();

    broker.restore(copy);
    broker.addOneByOne(4);
    Instance next = broker.stand.start("0");

    assertEverythingOnce();
    assertThat(LossyBroker.lostEnds(next)).isPositive();
    next.stop();
    broker.decide(3);
    assertEverythingOnce();
    assertThat(broker.stand.replayQueue()).as("no journal is imported").isEqualTo(queue);
  }

  private void decideBatchByBatch(int count) {
    Instance instance = broker.stand.start("0");
    for (int i = 0; i < count; i++) {
      broker.addOneByOne(1);
      broker.stand.awaitQuiet();
    }
    instance.stop();
  }

  private void assertEverythingOnce() {
    broker.assertAllDecided();
    broker.assertEachEventOnce();
    JournalAssert.hasEveryBatch(broker.stand);
  }
}
