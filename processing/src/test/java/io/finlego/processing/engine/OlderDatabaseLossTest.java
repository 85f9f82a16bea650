package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.processing.engine.StandSnapshot.Decision;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Postgres was restored from an older copy, and the broker had lost its newest records. */
class OlderDatabaseLossTest {

  @RegisterExtension private final LossyBroker broker = new LossyBroker();

  @Test
  void commandsAtTheOffsetsOfLostOnesAreDecidedAsTheFirstTime() {
    DatabaseCopy copy = new DatabaseCopy(broker.stand);
    Instance first = broker.stand.start("0");
    add(0, 6);
    copy.take();
    add(1, 2);
    first.stop();
    broker.restartAfter(
        () -> broker.log.cut(new TopicPartition(broker.stand.commandTopic(), 0), 3));
    Instance second = broker.stand.start("0");
    add(0, 2);
    second.stop();
    List<String> events = broker.stand.events();
    List<Decision> decisions = StandSnapshot.decisions(broker.stand);

    copy.restore();
    broker.stand.start("0");
    broker.stand.awaitQuiet();

    assertThat(StandSnapshot.decisions(broker.stand)).isEqualTo(decisions).hasSize(10);
    add(0, 1);
    assertThat(broker.stand.events()).hasSize(11).startsWith(events.toArray(String[]::new));
  }

  @Test
  void lostEventsOfAppliedAgainBatchesArePublished() {
    DatabaseCopy copy = new DatabaseCopy(broker.stand);
    Instance instance = broker.stand.start("0");
    broker.addOneByOne(5);
    broker.stand.awaitQuiet();
    copy.take();
    broker.addOneByOne(10);
    broker.stand.awaitQuiet();
    instance.stop();

    broker.restartAfter(() -> assertThat(broker.loseEvents(2)).isEqualTo(2));
    copy.restore();
    broker.stand.start("0");

    broker.assertEachEventOnce();
    broker.assertAllDecided();
    JournalAssert.hasEveryBatch(broker.stand);
  }

  /** Adds commands, each in a batch of its own on the topic. */
  private void add(int partition, int count) {
    for (int i = 0; i < count; i++) {
      broker.stand.sendTo(partition, UUID.randomUUID(), Counters.add(broker.counter, 1));
      broker.stand.flush();
    }
    broker.stand.awaitQuiet();
  }
}
