package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalCheckTest {

  private final Stand stand = new Stand();
  private final ProcessingSettings settings = stand.instance("check").settings();
  private final KafkaClients clients = new KafkaClients(stand.connection(), settings);
  private final AtomicInteger readerCount = new AtomicInteger();
  private final UUID counter = UUID.randomUUID();
  private final JournalCheck check =
      new JournalCheck(
          this::reader,
          new LogOffsets(stand.admin),
          ProcessorTables.of(stand.sql(), null, settings.journalTopic()),
          settings);

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void nothingIsReadWhileNoCommandWaits() {
    Instance instance = stand.start("0");
    add(3);
    assertThat(check.findMissing(topicId())).isNull();
    add(3);
    assertThat(check.findMissing(topicId())).isNull();
    instance.stop();

    assertThat(readerCount).hasValue(0);
  }

  @Test
  void onlyTheJournalSinceTheFirstWaitingCommandIsMissing() {
    DatabaseCopy copy = new DatabaseCopy(stand);
    Instance instance = stand.start("0");
    add(3);
    copy.take();
    add(3);
    instance.stop();
    assertThat(check.findMissing(topicId())).isNull();

    copy.restore();

    JournalCheck.Missing missing = check.findMissing(topicId());
    assertThat(missing).isNotNull();
    assertThat(readerCount).hasValue(1);
  }

  @Test
  void commandsThatKafkaHasDeletedAreMissing() throws Exception {
    DatabaseCopy copy = new DatabaseCopy(stand);
    Instance instance = stand.start("0");
    stand.sendTo(0, UUID.randomUUID(), Counters.add(counter, 1));
    stand.awaitQuiet();
    instance.stop();
    copy.restore();
    TopicPartition partition = new TopicPartition(stand.commandTopic(), 0);
    stand.admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(1))).all().get();
    stand.sendTo(1, UUID.randomUUID(), Counters.add(counter, 1));
    stand.flush();

    assertThat(check.findMissing(topicId())).isNotNull();
  }

  @Test
  void aCheckOfALongerJournalSaysNothing() throws Exception {
    Instance instance = stand.start("0");
    add(6);
    instance.stop();
    assertThat(check.findMissing(topicId())).isNull();
    stand.admin.deleteTopics(List.of(stand.journalTopic())).all().get();
    stand.createTopics(stand.journalTopic());
    Instance second = stand.start("0");
    add(1);
    second.stop();

    stand
        .sql()
        .update(
            "update transfer.command_progress set next_offset = 6, published_offset = 6"
                + " where next_offset = 7");

    assertThat(check.findMissing(topicId())).isNotNull();
  }

  @Test
  void aMissingJournalIsSaid() throws Exception {
    stand.admin.deleteTopics(List.of(stand.journalTopic())).all().get();

    assertThatThrownBy(() -> check.findMissing(topicId()))
        .isInstanceOf(MissingJournalException.class)
        .hasMessageContaining(stand.journalTopic());
  }

  private UUID topicId() {
    return new TopicIdentity(stand.admin, stand.commandTopic()).currentId();
  }

  /** Adds commands to the same partition, each in a batch of its own. */
  private void add(int count) {
    for (int i = 0; i < count; i++) {
      stand.add(counter, 1);
      stand.awaitQuiet();
    }
  }

  private LogReader reader() {
    readerCount.incrementAndGet();
    return new LogReader(
        clients.readerConsumer(0, IsolationLevel.READ_UNCOMMITTED), Duration.ofSeconds(20));
  }
}
