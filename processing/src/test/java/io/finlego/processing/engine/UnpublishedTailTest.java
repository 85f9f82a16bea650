package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.IsolationLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A copy of Postgres does not know that the outcome of partition 0 is published. Partition 0 has
 * got no command since then, and partition 1 has got many.
 */
class UnpublishedTailTest {

  private static final int LATER_COMMANDS = 1_500;

  private final Stand stand = new Stand();
  private final ProcessingSettings settings = stand.instance("reader").settings();
  private final ProcessorTables tables =
      ProcessorTables.of(stand.sql(), null, settings.journalTopic());
  private final AtomicInteger readCount = new AtomicInteger();

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void onlyTheBeginningIsReadAndOnlyWhatIsLookedForIsKept() {
    Instance instance = stand.start("0");
    send(0);
    stand.awaitQuiet();
    for (int i = 0; i < LATER_COMMANDS; i++) {
      send(1);
    }
    stand.awaitQuiet();
    instance.stop();
    UUID topicId = new TopicIdentity(stand.admin, stand.commandTopic()).currentId();
    Map<Integer, Progress> rows = new HashMap<>(tables.progress().readOrInsert(topicId, Set.of(0)));
    rows.replaceAll((_, row) -> row.readAgainFrom(0));
    List<AppliedBatch> batches = tables.appliedBatches().findUnpublished(topicId, rows);

    Fingerprints published;
    try (LogReader reader = countingReader()) {
      published =
          new UnpublishedTail(
                  new LogOffsets(stand.admin),
                  reader,
                  tables,
                  new OutgoingRecords(settings.eventTopic()),
                  settings,
                  topicId)
              .read(rows, batches);
    }

    List<ConsumerRecord<byte[], byte[]>> events = stand.records(stand.eventTopic());
    assertThat(published.contains(Fingerprint.of(events.getFirst()))).isTrue();
    assertThat(published.contains(Fingerprint.of(events.getLast()))).isFalse();
    assertThat(published.contains(Fingerprint.of(stand.records(stand.journalTopic()).getFirst())))
        .isTrue();
    assertThat(readCount).hasValueLessThan(LATER_COMMANDS);
  }

  /** Otherwise the next process would look for the outcome once more. */
  @Test
  void aLoopThatIsNeverIdleNotesThatTheOutcomeIsPublished() {
    Instance instance = stand.start("0");
    send(0);
    stand.awaitQuiet();
    instance.stop();
    stand
        .sql()
        .update("update transfer.command_progress set published_offset = 0 where partition = 0");

    Instance successor = stand.instance("0");
    AtomicBoolean isBusy = new AtomicBoolean(true);
    successor.counters.beforeApply(
        _ -> {
          if (isBusy.get()) {
            send(1);
          }
        });
    send(1);
    successor.start();
    await().atMost(Stand.PATIENCE).until(() -> publishedOffset(0) == 1);
    isBusy.set(false);
    stand.awaitQuiet();

    assertThat(stand.events()).doesNotHaveDuplicates();
  }

  private void send(int partition) {
    stand.sendTo(partition, UUID.randomUUID(), Counters.add(new UUID(0, partition), 1));
  }

  private long publishedOffset(int partition) {
    return stand
        .sql()
        .queryForObject(
            "select published_offset from transfer.command_progress where partition = ?",
            Long.class,
            partition);
  }

  @SuppressWarnings("unchecked")
  private LogReader countingReader() {
    Consumer<byte[], byte[]> consumer =
        new KafkaClients(stand.connection(), settings)
            .readerConsumer(0, IsolationLevel.READ_COMMITTED);
    return new LogReader(
        (Consumer<byte[], byte[]>)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Consumer.class},
                (_, method, arguments) -> {
                  Object result = method.invoke(consumer, arguments);
                  if (result instanceof ConsumerRecords<?, ?> records) {
                    readCount.addAndGet(records.count());
                  }
                  return result;
                }),
        Duration.ofSeconds(20));
  }
}
