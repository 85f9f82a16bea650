package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A broker loses its newest records, as after a loss of power. */
class LostRecordsTest {

  private static final int ROUNDS = Integer.getInteger("finlego.lost-records.rounds", 6);

  @RegisterExtension private final LossyBroker broker = new LossyBroker();
  @RegisterExtension private final LoggedLines log = new LoggedLines();

  @Test
  void newCommandsAtTheOffsetsOfLostOnesAreDecided() {
    broker.decideAndLoseCommands(20, 5);

    Instance next = broker.stand.start("0");
    broker.addOneByOne(10);
    broker.assertAllDecided();

    assertTold(next, broker.stand.commandTopic());
    broker.assertEachEventOnce();
  }

  @Test
  void lostEventsArePublishedAgainWithTheSameContent() {
    broker.decide(20);
    List<String> events = broker.stand.events();

    broker.restartAfter(() -> assertThat(broker.loseEvents(4)).isEqualTo(4));
    assertThat(broker.stand.events()).hasSizeLessThan(20);
    Instance next = broker.stand.start("0");

    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () -> assertThat(broker.stand.events()).containsExactlyInAnyOrderElementsOf(events));
    assertTold(next, broker.stand.eventTopic());
  }

  @Test
  void aCommandThatTheOtherDomainsTopicHasLostIsSentAgainOnce() {
    MixedCommands commands = new MixedCommands(broker);
    Instance instance = broker.stand.start("0");
    commands.addSteps(10);
    broker.stand.awaitQuiet();
    instance.stop();

    broker.restartAfter(() -> assertThat(broker.lose(MixedCommands.OTHER_DOMAIN, 4)).isEqualTo(4));
    assertThat(broker.stand.records(MixedCommands.OTHER_DOMAIN)).hasSizeLessThan(10);
    Instance next = broker.stand.start("0");

    commands.assertEachConclusionOnce();
    broker.assertEachEventOnce();
    assertTold(next, MixedCommands.OTHER_DOMAIN);
  }

  @Test
  void aRunningProcessorNoticesThatTheBrokerHasLostRecords() {
    Instance instance = broker.stand.start("0");
    broker.addOneByOne(10);
    broker.stand.awaitQuiet();

    broker.restartAfter(() -> broker.loseCommands(4));
    broker.addOneByOne(10);
    broker.assertAllDecided();
    broker.assertEachEventOnce();
    assertTold(instance, broker.stand.commandTopic());
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
    MixedCommands commands = new MixedCommands(broker);
    Instance instance = broker.stand.start("0");
    for (int round = 0; round < ROUNDS; round++) {
      broker.addOneByOne(10 + random.nextInt(20));
      commands.addSteps(1 + random.nextInt(5));
      commands.addUnreadable(random.nextInt(3));
      if (random.nextBoolean()) {
        broker.stand.awaitQuiet();
      }
      broker.kafka.stop();
      boolean keepsRunning = random.nextBoolean();
      if (!keepsRunning) {
        instance.stop();
      }
      List<Runnable> losses = losses(commands, random);
      if (random.nextBoolean()) {
        losses.get(random.nextInt(losses.size())).run();
      } else {
        losses.stream().filter(_ -> random.nextBoolean()).forEach(Runnable::run);
      }
      broker.kafka.start();
      long start = System.nanoTime();
      if (!keepsRunning) {
        instance = broker.stand.start("0");
      }
      broker.sendUndecidedAgain();
      broker.addOneByOne(5);
      broker.assertAllDecided();
      System.out.printf(
          "round %d: everything decided after %d ms%n",
          round, (System.nanoTime() - start) / 1_000_000);
      broker.assertEachEventOnce();
      commands.assertEachConclusionOnce();
      commands.assertEachDeadLetterOnce();
      JournalAssert.hasEveryBatch(broker.stand);
    }
  }

  /** What a broker can lose: each of these alone, or several together. */
  private List<Runnable> losses(MixedCommands commands, Random random) {
    return List.of(
        () -> broker.loseCommands(random.nextInt(8)),
        () -> broker.loseEvents(random.nextInt(12)),
        () -> broker.loseJournal(random.nextInt(12)),
        () -> broker.lose(broker.stand.repliesTopic(), random.nextInt(12)),
        () -> broker.lose(commands.deadLetterTopic(), random.nextInt(4)),
        () -> broker.lose(MixedCommands.OTHER_DOMAIN, random.nextInt(8)),
        () -> broker.loseInternal("__consumer_offsets", () -> random.nextInt(12)),
        () -> broker.loseInternal("__transaction_state", () -> random.nextInt(12)));
  }

  /** The log, a meter and the health say which topic has lost its end. */
  private void assertTold(Instance instance, String topic) {
    assertThat(LossyBroker.lostEnds(instance)).isPositive();
    assertThat(instance.healthDetails().getDetails().get("loss-0").toString()).contains(topic);
    assertThat(log.lines())
        .anyMatch(
            line ->
                line.startsWith("ERROR ")
                    && line.contains("Kafka has lost the newest records of")
                    && line.contains(topic));
  }
}
