package io.finlego.processing.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes batches for tests, and what belongs to them. */
final class AppliedBatchKit {

  private static final byte[] VALUE = {1};

  private AppliedBatchKit() {}

  static AppliedBatch batch(UUID topicId, Instant appliedAt, CommandRun... runs) {
    return new AppliedBatch(topicId, appliedAt, List.of(runs), null, 0);
  }

  static AppliedBatch batch(CommandRun... runs) {
    return batch(new UUID(0, 0), Instant.EPOCH, runs);
  }

  static CommandRun run(int partition, long firstOffset, long nextOffset) {
    return new CommandRun(
        partition, firstOffset, firstOffset, nextOffset, 0, 0, 0, List.of(), List.of());
  }

  static Progress progress(long nextOffset, long publishedOffset) {
    return new Progress(nextOffset, publishedOffset, null, PublishedMarks.NONE);
  }

  /** Answers a record that has no command. */
  static Answer answer(int partition, long offset) {
    var record = new ConsumerRecord<byte[], byte[]>("commands", partition, offset, null, VALUE);
    return new Answer(
        new Delivery.WithoutId<>(record, CommandTrace.NONE, "test"),
        null,
        Answer.Kind.UNANSWERABLE,
        List.of(),
        null);
  }

  /** Inserts batches of the first command of a partition, all a minute old or older. */
  static void insertEarlier(Stand stand, int partition, int count) {
    UUID topicId = new TopicIdentity(stand.admin, stand.commandTopic()).currentId();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    insert(
        stand,
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> batch(topicId, now.minusSeconds(60 + number), run(partition, 0, 1)))
            .toList());
  }

  /** Inserts batches that each have one run. */
  static void insert(Stand stand, List<AppliedBatch> batches) {
    var journalRecords = new JournalRecords(stand.journalTopic());
    stand
        .sql()
        .batchUpdate(
            "insert into transfer.applied_batch values (?, ?, ?, ?, ?)",
            batches.stream()
                .map(
                    batch ->
                        new Object[] {
                          batch.appliedAt().atOffset(ZoneOffset.UTC),
                          batch.topicId(),
                          batch.runs().getFirst().partition(),
                          batch.runs().getFirst().firstOffset(),
                          journalRecords.record(batch).value()
                        })
                .toList());
  }
}
