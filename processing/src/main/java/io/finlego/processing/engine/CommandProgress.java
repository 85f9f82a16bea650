package io.finlego.processing.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code command_progress}, with one row for each partition. The row's lock makes the
 * partition's batches run one after the other.
 */
final class CommandProgress {

  private static final String OPEN =
      """
      insert into command_progress (topic_id, partition, next_offset, published_offset)
      select ?, partition, 0, 0 from unnest(?::int[]) as t (partition)
      on conflict do nothing
      """;

  /**
   * Takes the locks in the order of the partitions. The same round trip also sets up the
   * transaction: its label, its time limit, and no sequential scans, because some tables grow
   * faster than their statistics.
   */
  private static final String LOCK =
      """
      select partition, next_offset, published_offset,
             set_config('application_name', ?, true), set_config('transaction_timeout', ?, true),
             set_config('enable_seqscan', 'off', true)
      from command_progress
      where topic_id = ? and partition = any(?::int[])
      order by partition
      for update
      """;

  private static final String ADVANCE =
      """
      update command_progress p
      set next_offset = t.next_offset,
          published_offset = least(greatest(p.published_offset, t.published_offset), t.next_offset)
      from unnest(?::int[], ?::bigint[], ?::bigint[]) as t (partition, next_offset, published_offset)
      where p.topic_id = ? and p.partition = t.partition and p.next_offset <= t.next_offset
      """;

  private static final String PUBLISHED =
      """
      update command_progress p
      set published_offset = least(t.published_offset, p.next_offset)
      from unnest(?::int[], ?::bigint[]) as t (partition, published_offset)
      where p.topic_id = ? and p.partition = t.partition
        and p.published_offset < least(t.published_offset, p.next_offset)
      """;

  private static final String READ =
      """
      select partition, next_offset, published_offset
      from command_progress
      where topic_id = ? and partition = any(?::int[])
      """;

  private final JdbcTemplate jdbc;

  CommandProgress(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The progress of the partitions; missing rows are created with zeros. */
  Map<Integer, Progress> open(UUID topicId, Collection<Integer> partitions) {
    Object[] numbers = partitions.toArray();
    jdbc.update(
        OPEN,
        statement -> {
          statement.setObject(1, topicId);
          setInts(statement, 2, numbers);
        });
    Map<Integer, Progress> progress = new HashMap<>();
    jdbc.query(
        READ,
        statement -> {
          statement.setObject(1, topicId);
          setInts(statement, 2, numbers);
        },
        row -> {
          progress.put(row.getInt(1), new Progress(row.getLong(2), row.getLong(3)));
        });
    return progress;
  }

  /** Locks the rows of the partitions until the transaction ends. Returns their progress. */
  Map<Integer, Progress> lock(
      UUID topicId, Collection<Integer> partitions, String label, Duration timeout) {
    Map<Integer, Progress> progress = new HashMap<>();
    jdbc.query(
        LOCK,
        statement -> {
          statement.setString(1, label);
          statement.setString(2, Long.toString(timeout.toMillis()));
          statement.setObject(3, topicId);
          setInts(statement, 4, partitions.toArray());
        },
        row -> {
          progress.put(row.getInt(1), new Progress(row.getLong(2), row.getLong(3)));
        });
    return progress;
  }

  /** Raises the progress in locked rows. A lower value changes nothing. */
  void advance(UUID topicId, Map<Integer, Progress> progress) {
    Object[] partitions = progress.keySet().toArray();
    Object[] next = progress.values().stream().map(Progress::nextOffset).toArray();
    Object[] publishedOffsets = progress.values().stream().map(Progress::publishedOffset).toArray();
    int rowCount =
        jdbc.update(
            ADVANCE,
            statement -> {
              setInts(statement, 1, partitions);
              setLongs(statement, 2, next);
              setLongs(statement, 3, publishedOffsets);
              statement.setObject(4, topicId);
            });
    if (rowCount != progress.size()) {
      throw new IllegalStateException("Progress moved under a lock.");
    }
  }

  /** Notes the offsets that Kafka has committed. */
  void storePublished(UUID topicId, Map<Integer, Long> offsets) {
    if (offsets.isEmpty()) {
      return;
    }
    jdbc.update(
        PUBLISHED,
        statement -> {
          setInts(statement, 1, offsets.keySet().toArray());
          setLongs(statement, 2, offsets.values().toArray());
          statement.setObject(3, topicId);
        });
  }

  private static void setInts(PreparedStatement statement, int index, Object[] values)
      throws SQLException {
    statement.setArray(index, statement.getConnection().createArrayOf("int4", values));
  }

  private static void setLongs(PreparedStatement statement, int index, Object[] values)
      throws SQLException {
    statement.setArray(index, statement.getConnection().createArrayOf("int8", values));
  }
}
