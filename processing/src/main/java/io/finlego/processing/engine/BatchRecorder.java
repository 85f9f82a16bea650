package io.finlego.processing.engine;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Records that a batch was applied: it raises the progress of the batch's partitions in the table
 * {@code command_progress} and adds the batch to the table {@code applied_batch}. Both take one
 * statement.
 */
final class BatchRecorder {

  private static final String RECORD =
      """
      with batch as (
        insert into applied_batch (applied_at, topic_id, partition, first_offset, record)
        values (?, ?, ?, ?, ?))
      update command_progress p
      set next_offset = t.next_offset,
          last_offset = t.last_offset,
          last_epoch = t.last_epoch,
          last_append_time = t.last_append_time,
          published_offset = least(greatest(p.published_offset, t.published_offset), t.next_offset),
          published_marks = case when t.published_offset >= p.published_offset
                                 then t.published_marks else p.published_marks end
      from unnest(?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::int[], ?::bigint[], ?::bytea[])
           as t (partition, next_offset, published_offset, last_offset, last_epoch, last_append_time, published_marks)
      where p.topic_id = ? and p.partition = t.partition and p.next_offset <= t.next_offset
      """;

  private final JdbcTemplate jdbc;
  private final JournalRecords journalRecords;

  BatchRecorder(JdbcTemplate jdbc, JournalRecords journalRecords) {
    this.jdbc = jdbc;
    this.journalRecords = journalRecords;
  }

  /**
   * Records a batch, and returns its record for the journal. This transaction must have locked the
   * rows of the batch's partitions. If a published offset is lower than the stored published
   * offset, the stored offset stays.
   *
   * @param progress the progress after the batch, by partition
   * @throws IllegalStateException if a row is missing, or if its stored next offset is higher than
   *     the new next offset
   */
  ProducerRecord<byte[], byte[]> record(AppliedBatch batch, Map<Integer, Progress> progress) {
    UUID topicId = batch.topicId();
    CommandRun firstRun = batch.runs().getFirst();
    ProducerRecord<byte[], byte[]> journalRecord = journalRecords.record(batch);
    @Nullable Object[] marks =
        progress.values().stream()
            .map(row -> row.publishedMarks().toBytes())
            .toArray(byte[][]::new);
    int rowCount =
        jdbc.update(
            RECORD,
            statement -> {
              statement.setObject(1, batch.appliedAt().atOffset(ZoneOffset.UTC));
              statement.setObject(2, topicId);
              statement.setInt(3, firstRun.partition());
              statement.setLong(4, firstRun.firstOffset());
              statement.setBytes(5, journalRecord.value());
              CommandProgress.setArray(statement, 6, "int4", progress.keySet().toArray());
              CommandProgress.setArray(
                  statement, 7, "int8", values(progress, Progress::nextOffset));
              CommandProgress.setArray(
                  statement, 8, "int8", values(progress, Progress::publishedOffset));
              CommandProgress.setArray(statement, 9, "int8", marks(progress, LogMark::offset));
              CommandProgress.setArray(
                  statement, 10, "int4", marks(progress, LogMark::leaderEpoch));
              CommandProgress.setArray(statement, 11, "int8", marks(progress, LogMark::appendTime));
              CommandProgress.setArray(statement, 12, "bytea", marks);
              statement.setObject(13, topicId);
            });
    if (rowCount != progress.size()) {
      throw new IllegalStateException("Progress moved under a lock.");
    }
    return journalRecord;
  }

  private static @Nullable Object[] marks(
      Map<Integer, Progress> progress, Function<LogMark, Object> property) {
    return values(progress, row -> CommandProgress.mark(row, property));
  }

  private static @Nullable Object[] values(
      Map<Integer, Progress> progress, Function<Progress, @Nullable Object> property) {
    return progress.values().stream().map(property).toArray();
  }
}
