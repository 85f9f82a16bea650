package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The journal was deleted and made anew, so that the repair publishes it once more. */
class RecreatedJournalTest {

  private static final int EARLIER_BATCHES = 3 * AppliedBatches.PAGE_ROWS;

  private final Stand stand = new Stand();

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void theConsumerPollsBetweenThePagesOfTheJournal() {
    Instance instance = stand.start("0");
    stand.sendTo(0, UUID.randomUUID(), Counters.add(UUID.randomUUID(), 1));
    stand.awaitQuiet();
    stand.awaitPublishedNoted();
    instance.stop();
    AppliedBatchKit.insertEarlier(stand, 0, EARLIER_BATCHES);
    stand.recreateTopic(stand.journalTopic());

    Queue<String> steps = new ConcurrentLinkedQueue<>();
    Instance successor = stand.instance("0");
    successor.beforePoll(() -> steps.add("poll"));
    successor.beforeKafkaCommit(() -> steps.add("publish"));
    successor.start().awaitUp();

    assertThat(stand.records(stand.journalTopic())).hasSize(EARLIER_BATCHES + 1);
    assertThat(steps).contains("publish").doesNotContainSequence("publish", "publish");
    assertThat(successor.backOffs()).isZero();
  }
}
