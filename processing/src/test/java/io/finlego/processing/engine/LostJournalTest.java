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

    broker.addOneByOne(5);
    broker.stand.start("0");

    broker.assertAllDecided();
    broker.assertEachEventOnce();
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

  private long commandsOnTheTopic() {
    return CommittedRecords.read(
            broker.kafka.bootstrapServers(),
            Stand.partitions(broker.stand.commandTopic(), Stand.PARTITIONS))
        .size();
  }
}
