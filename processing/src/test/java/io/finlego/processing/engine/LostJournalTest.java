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
    Instance instance = broker.stand.start("0");
    broker.addOneByOne(20);
    broker.stand.awaitQuiet();
    List<String> journal = StandSnapshot.journal(broker.stand);
    instance.stop();

    broker.kafka.stop();
    assertThat(broker.loseJournal(4)).isEqualTo(4);
    broker.kafka.start();
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
    Instance instance = broker.stand.start("0");
    broker.addOneByOne(20);
    broker.stand.awaitQuiet();
    instance.stop();
    broker.kafka.stop();
    broker.loseCommands(6);
    broker.kafka.start();
    broker.stand.start("0").stop();
    long queue = broker.stand.replayQueue();

    broker.addOneByOne(5);
    broker.stand.start("0");

    broker.assertAllDecided();
    broker.assertEachEventOnce();
    assertThat(broker.stand.replayQueue()).as("no batch counts as missing").isEqualTo(queue);
  }

  @Test
  void anEmptyDatabaseIsBroughtUpToALogThatWasCut() {
    DatabaseCopy nothing = new DatabaseCopy(broker.stand);
    Instance instance = broker.stand.start("0");
    broker.addOneByOne(20);
    broker.stand.awaitQuiet();
    instance.stop();
    broker.kafka.stop();
    broker.loseCommands(3);
    broker.kafka.start();
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
    List<String> decisions = decisions(count);

    broker.kafka.stop();
    broker.loseCommands(lostCount);
    broker.kafka.start();
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
    Instance instance = broker.stand.start("0");
    broker.addOneByOne(10);
    broker.stand.awaitQuiet();
    instance.stop();
    broker.kafka.stop();
    broker.loseCommands(3);
    broker.kafka.start();
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

  /** The first commands with their instants. */
  private List<String> decisions(int count) {
    return broker
        .stand
        .sql()
        .queryForList(
            "select command_id || ' ' || decided_at from transfer.command_log"
                + " where log_offset < ? order by log_offset",
            String.class,
            count);
  }

  private long commandsOnTheTopic() {
    return CommittedRecords.read(
            broker.kafka.bootstrapServers(),
            Stand.partitions(broker.stand.commandTopic(), Stand.PARTITIONS))
        .size();
  }
}
