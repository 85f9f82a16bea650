package io.finlego.processing.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code command_progress}, which has one row for each partition. A batch locks the rows
 * of its partitions ({@link ProgressLock}), so that batches of the same partition run one after the
 * other. {@link BatchRecorder} raises the progress after a batch.
 */
final class CommandProgress {

  private static final String INSERT_MISSING =
      """
      insert into command_progress (topic_id, partition, next_offset, published_offset)
      select ?, partition, 0, 0 from unnest(?::int[]) as t (partition)
      on conflict do nothing
      """;

  private static final String STORE_PUBLISHED =
      """
      update command_progress p
      set published_offset = least(t.published_offset, p.next_offset), published_marks = ?
      from unnest(?::int[], ?::bigint[]) as t (partition, published_offset)
      where p.topic_id = ? and p.partition = t.partition
        and p.published_offset < least(t.published_offset, p.next_offset)
      """;

  private static final String READ =
      """
      select partition, next_offset, published_offset, last_offset, last_epoch, last_append_time, published_marks
      from command_progress
      where topic_id = ? and partition = any(?::int[])
      """;

  /** Changes nothing if another consumer has moved the row meanwhile. */
  private static final String REWIND =
      """
      update command_progress
      set next_offset = ?, published_offset = ?, last_offset = ?, last_epoch = ?, last_append_time = ?,
          published_marks = ?
      where topic_id = ? and partition = ? and next_offset = ?
      """;

  private final JdbcTemplate jdbc;

  CommandProgress(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns the progress of the partitions. Inserts a row with zeros for each partition that has
   * none.
   */
  Map<Integer, Progress> readOrInsert(UUID topicId, Collection<Integer> partitions) {
    Object[] partitionArray = partitions.toArray();
    jdbc.update(
        INSERT_MISSING,
        statement -> {
          statement.setObject(1, topicId);
          setArray(statement, 2, "int4", partitionArray);
        });
    Map<Integer, Progress> progress = new HashMap<>();
    jdbc.query(
        READ,
        statement -> {
          statement.setObject(1, topicId);
          setArray(statement, 2, "int4", partitionArray);
        },
        row -> {
          progress.put(row.getInt(1), progress(row));
        });
    return progress;
  }

  /**
   * Stores the offsets that Kafka has committed. An offset that is lower than the stored one
   * changes nothing.
   */
  void storePublished(UUID topicId, Published published) {
    if (published.isNothing()) {
      return;
    }
    jdbc.update(
        STORE_PUBLISHED,
        statement -> {
          statement.setBytes(1, published.marks().toBytes());
          setArray(statement, 2, "int4", published.offsets().keySet().toArray());
          setArray(statement, 3, "int8", published.offsets().values().toArray());
          statement.setObject(4, topicId);
        });
  }

  /**
   * Moves the progress of a partition back, because the broker has lost the end of the partition.
   *
   * @param lostProgress the progress that Postgres had until now
   * @throws IllegalStateException if the progress has moved since it was read
   */
  void rewind(UUID topicId, int partition, Progress lostProgress, Progress newProgress) {
    int rowCount =
        jdbc.update(
            REWIND,
            newProgress.nextOffset(),
            newProgress.publishedOffset(),
            mark(newProgress, LogMark::offset),
            mark(newProgress, LogMark::leaderEpoch),
            mark(newProgress, LogMark::appendTime),
            newProgress.publishedMarks().toBytes(),
            topicId,
            partition,
            lostProgress.nextOffset());
    if (rowCount != 1) {
      throw new IllegalStateException("Another consumer moved the progress of " + partition + ".");
    }
  }

  /** Reads a row whose first columns are those of the table, without the topic. */
  static Progress progress(ResultSet row) throws SQLException {
    long nextOffset = row.getLong(2);
    return new Progress(
        nextOffset,
        row.getLong(3),
        lastMark(row, nextOffset),
        PublishedMarks.fromBytes(row.getBytes(7)));
  }

  private static @Nullable LogMark lastMark(ResultSet row, long nextOffset) throws SQLException {
    Long lastOffset = row.getObject(4, Long.class);
    return lastOffset == null || lastOffset != nextOffset - 1
        ? null
        : new LogMark(lastOffset, row.getInt(5), row.getLong(6));
  }

  /** Returns a property of the last mark; null if there is no mark. */
  static @Nullable Object mark(Progress row, Function<LogMark, Object> property) {
    LogMark mark = row.lastMark();
    return mark == null ? null : property.apply(mark);
  }

  static void setArray(
      PreparedStatement statement, int index, String elementType, @Nullable Object[] values)
      throws SQLException {
    statement.setArray(index, statement.getConnection().createArrayOf(elementType, values));
  }
}
