package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalCheckTest {

  private final Stand stand = new Stand();
  private final ProcessingSettings settings = stand.instance("check").settings();
  private final KafkaClients clients = new KafkaClients(stand.connection(), settings);
  private final AtomicInteger commandReaderCount = new AtomicInteger();
  private final AtomicInteger journalReaderCount = new AtomicInteger();
  private final UUID counter = UUID.randomUUID();
  private final JournalCheck check =
      new JournalCheck(
          new CountingReaders(),
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
    stand.decideOneByOne(counter, 3);
    assertThat(check.findMissing(topicId())).isNull();
    stand.decideOneByOne(counter, 3);
    assertThat(check.findMissing(topicId())).isNull();
    instance.stop();

    assertThat(commandReaderCount).hasValue(0);
    assertThat(journalReaderCount).hasValue(0);
  }

  @Test
  void onlyTheJournalSinceTheFirstWaitingCommandIsMissing() {
    DatabaseCopy copy = new DatabaseCopy(stand);
    Instance instance = stand.start("0");
    stand.decideOneByOne(counter, 3);
    copy.take();
    stand.decideOneByOne(counter, 3);
    instance.stop();
    assertThat(check.findMissing(topicId())).isNull();

    copy.restore();

    JournalCheck.Missing missing = check.findMissing(topicId());
    assertThat(missing).isNotNull();
    assertThat(journalReaderCount).hasValue(1);
  }

  @Test
  void commandsOfAnAbortedTransactionDoNotWait() {
    Instance instance = stand.start("0");
    stand.decideOneByOne(counter, 3);
    instance.stop();
    abortCommands();

    assertThat(check.findMissing(topicId())).isNull();
    assertThat(journalReaderCount).hasValue(0);
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
  void aCheckOfALongerJournalSaysNothing() {
    Instance instance = stand.start("0");
    stand.decideOneByOne(counter, 6);
    instance.stop();
    assertThat(check.findMissing(topicId())).isNull();
    stand.recreateTopic(stand.journalTopic());
    Instance second = stand.start("0");
    stand.decideOneByOne(counter, 1);
    second.stop();

    stand
        .sql()
        .update(
            "update transfer.command_progress set next_offset = 6, published_offset = 6"
                + " where next_offset = 7");
    stand.sql().update("delete from transfer.applied_batch");

    assertThat(check.findMissing(topicId())).isNotNull();
  }

  /** Kafka was restored from an older copy: new commands have the epochs of lost ones. */
  @Test
  void batchesThatPostgresHasAreNotMissing() {
    Instance instance = stand.start("0");
    stand.decideOneByOne(counter, 3);
    instance.stop();

    stand
        .sql()
        .update("update transfer.command_progress set next_offset = 0, published_offset = 0");

    assertThat(check.findMissing(topicId())).isNull();
    assertThat(journalReaderCount).hasValue(1);
  }

  @Test
  void aMissingJournalIsSaid() {
    stand.deleteTopic(stand.journalTopic());

    assertThatThrownBy(() -> check.findMissing(topicId()))
        .isInstanceOf(MissingJournalException.class)
        .hasMessageContaining(stand.journalTopic());
  }

  private UUID topicId() {
    return new TopicIdentity(stand.admin, stand.commandTopic()).currentId();
  }

  /** Sends a command to each partition in a transaction that is aborted. */
  private void abortCommands() {
    try (var producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                stand.bootstrapServers(),
                "transactional.id",
                "another-domain"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      Stand.partitions(stand.commandTopic(), Stand.PARTITIONS)
          .forEach(
              partition ->
                  producer.send(
                      new ProducerRecord<>(
                          partition.topic(), partition.partition(), null, new byte[0])));
      producer.flush();
      producer.abortTransaction();
    }
  }

  /** Counts the readers. */
  private final class CountingReaders extends LogReaders {

    CountingReaders() {
      super(clients, 0, Duration.ofSeconds(20));
    }

    @Override
    LogReader single() {
      commandReaderCount.incrementAndGet();
      return super.single();
    }

    @Override
    LogReader uncommitted() {
      journalReaderCount.incrementAndGet();
      return super.uncommitted();
    }
  }
}
