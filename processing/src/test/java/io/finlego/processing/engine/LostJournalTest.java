package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.processing.kit.CommittedRecords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A broker loses its newest records, among them those of the journal. */
class LostJournalTest {

  @RegisterExtension private final LossyBroker broker = new LossyBroker();

  @Test
  void lostRecordsOfTheJournalArePublishedAgain() {
    broker.decide(20);
    List<String> journal = StandSnapshot.journal(broker.stand);

    broker.restartAfter(() -> assertThat(broker.loseJournal(4)).isEqualTo(4));
    assertThat(StandSnapshot.journal(broker.stand)).hasSizeLessThan(journal.size());
    broker.stand.start("0");

    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(StandSnapshot.journal(broker.stand)).containsExactlyElementsOf(journal));
    broker.assertEachEventOnce();
  }

  @Test
  void theJournalsRecordsOfLostCommandsConcernNoNewCommands() {
    broker.decideAndLoseCommands(20, 6);
    broker.stand.start("0").stop();
    String queue = broker.stand.replayQueue();

    broker.addOneByOne(5);
    broker.stand.start("0");

    broker.assertAllDecided();
    broker.assertEachEventOnce();
    assertThat(broker.stand.replayQueue()).as("no batch counts as missing").isEqualTo(queue);
  }

  @Test
  void anEmptyDatabaseIsBroughtUpToALogThatWasCut() {
    DatabaseCopy nothing = new DatabaseCopy(broker.stand);
    broker.decideAndLoseCommands(20, 3);
    Instance second = broker.stand.start("0");
    broker.addOneByOne(10);
    broker.assertAllDecided();
    broker.stand.awaitQuiet();
    second.stop();
    List<String> events = broker.stand.events();

    nothing.restore();
    broker.stand.start("0");
    broker.stand.awaitQuiet();

    assertThat(broker.stand.value(broker.counter)).isEqualTo(commandsOnTheTopic());
    assertThat(broker.stand.events()).isEqualTo(events);
  }

  @Test
  void theCommandsBeforeALostEndAreAppliedAsTheyWere() {
    DatabaseCopy nothing = new DatabaseCopy(broker.stand);
    broker.addOneByOne(20);
    Instance instance = broker.stand.start("0");
    broker.stand.awaitQuiet();
    instance.stop();
    int lostCount = (20 - lastBatchOffset() + 1) / 2;
    int count = 20 - lostCount;
    List<StandSnapshot.Decision> decisions = decisions(count);

    broker.restartAfter(() -> broker.loseCommands(lostCount));
    nothing.restore();
    broker.addOneByOne(5);
    broker.stand.start("0");
    await().atMost(Stand.PATIENCE).until(() -> broker.stand.value(broker.counter) == count + 5);

    assertThat(decisions(count)).isEqualTo(decisions);
    broker.assertEachEventOnce();
  }

  @Test
  void repeatsAreDecidedInPlaceOfTheirLostCommands() {
    DatabaseCopy nothing = new DatabaseCopy(broker.stand);
    broker.decideAndLoseCommands(10, 3);
    Instance second = broker.stand.start("0");
    broker.ids.forEach(
        id -> broker.stand.send(id, broker.counter, Counters.add(broker.counter, 1)));
    broker.stand.awaitQuiet();
    second.stop();

    nothing.restore();
    broker.stand.start("0");

    broker.assertAllDecided();
    broker.assertEachEventOnce();
  }

  /** The offset of the first command of the last batch. */
  private int lastBatchOffset() {
    return broker
        .stand
        .sql()
        .queryForObject(
            "select first_offset from transfer.applied_batch order by applied_at desc limit 1",
            Integer.class);
  }

  private List<StandSnapshot.Decision> decisions(int count) {
    return StandSnapshot.decisions(broker.stand).subList(0, count);
  }

  private long commandsOnTheTopic() {
    return CommittedRecords.read(
            broker.kafka.bootstrapServers(),
            Stand.partitions(broker.stand.commandTopic(), Stand.PARTITIONS))
        .size();
  }
}
