package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A broker loses its newest records, as after a loss of power. */
class LostRecordsTest {

  private static final int ROUNDS = Integer.getInteger("finlego.lost-records.rounds", 6);

  @RegisterExtension private final LossyBroker broker = new LossyBroker();

  @Test
  void newCommandsAtTheOffsetsOfLostOnesAreDecided() {
    broker.decideAndLoseCommands(20, 5);

    Instance next = broker.stand.start("0");
    broker.addOneByOne(10);
    broker.assertAllDecided();

    assertThat(LossyBroker.lostEnds(next)).isPositive();
    assertThat(next.healthDetails().getDetails().get("loss-0").toString())
        .contains(broker.stand.commandTopic());
    broker.assertEachEventOnce();
  }

  @Test
  void lostEventsArePublishedAgainWithTheSameContent() {
    broker.decide(20);
    List<String> events = broker.stand.events();

    broker.restartAfter(() -> assertThat(broker.loseEvents(4)).isEqualTo(4));
    assertThat(broker.stand.events()).hasSizeLessThan(20);
    broker.stand.start("0");

    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () -> assertThat(broker.stand.events()).containsExactlyInAnyOrderElementsOf(events));
  }

  @Test
  void aRunningProcessorNoticesThatTheBrokerHasLostRecords() {
    broker.stand.start("0");
    broker.addOneByOne(10);
    broker.stand.awaitQuiet();

    broker.restartAfter(() -> broker.loseCommands(4));
    broker.addOneByOne(10);
    broker.assertAllDecided();
    broker.assertEachEventOnce();
  }

  @Test
  void anIdleProcessorNoticesThatTheBrokerHasLostEvents() {
    broker.stand.start("0");
    broker.addOneByOne(10);
    broker.stand.awaitQuiet();

    broker.restartAfter(() -> broker.loseEvents(4));

    broker.assertEachEventOnce();
  }

  @Test
  void aTransactionThatKafkaNoLongerKnowsHoldsNothingUp() {
    broker.decide(10);

    // The end of the last transaction is lost in one topic, but its coordinator knows the end.
    broker.restartAfter(() -> broker.loseEvents(1));
    broker.stand.start("0");
    broker.addOneByOne(10);
    broker.assertAllDecided();
    broker.assertEachEventOnce();
  }

  @Test
  void nothingIsLostOrDoubledHoweverMuchTheBrokerLoses() {
    long seed = Long.getLong("finlego.lost-records.seed", new Random().nextLong());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Instance instance = broker.stand.start("0");
    for (int round = 0; round < ROUNDS; round++) {
      broker.addOneByOne(10 + random.nextInt(20));
      if (random.nextBoolean()) {
        broker.stand.awaitQuiet();
      }
      broker.kafka.stop();
      boolean keepsRunning = random.nextBoolean();
      if (!keepsRunning) {
        instance.stop();
      }
      if (random.nextBoolean()) {
        broker.loseCommands(random.nextInt(8));
      }
      if (random.nextBoolean()) {
        broker.loseEvents(random.nextInt(12));
      }
      if (random.nextBoolean()) {
        broker.loseJournal(random.nextInt(12));
      }
      if (random.nextBoolean()) {
        cutInternal("__consumer_offsets", random);
      }
      if (random.nextBoolean()) {
        cutInternal("__transaction_state", random);
      }
      broker.kafka.start();
      if (!keepsRunning) {
        instance = broker.stand.start("0");
      }
      broker.sendUndecidedAgain();
      broker.addOneByOne(5);
      broker.assertAllDecided();
      broker.assertEachEventOnce();
      JournalAssert.hasEveryBatch(broker.stand);
    }
  }

  private void cutInternal(String topic, Random random) {
    for (int partition = 0; partition < 4; partition++) {
      broker.log.cut(new TopicPartition(topic, partition), random.nextInt(12));
    }
  }
}
