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
 * The table {@code command_progress}, which has one row for each partition. A batch locks the rows
 * of its partitions, so that batches of the same partition run one after the other.
 */
final class CommandProgress {

  private static final String INSERT_MISSING =
      """
      insert into command_progress (topic_id, partition, next_offset, published_offset)
      select ?, partition, 0, 0 from unnest(?::int[]) as t (partition)
      on conflict do nothing
      """;

  /**
   * Locks the rows in the order of their partitions. The same statement also sets up the
   * transaction: it sets the application name and the time limit, and it turns sequential scans
   * off. Postgres would otherwise choose sequential scans for tables that have grown faster than
   * their statistics.
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

  private static final String STORE_PUBLISHED =
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
          setInts(statement, 2, partitionArray);
        });
    Map<Integer, Progress> progress = new HashMap<>();
    jdbc.query(
        READ,
        statement -> {
          statement.setObject(1, topicId);
          setInts(statement, 2, partitionArray);
        },
        row -> {
          progress.put(row.getInt(1), new Progress(row.getLong(2), row.getLong(3)));
        });
    return progress;
  }

  /** Locks the rows of the partitions until the transaction ends, and returns their progress. */
  Map<Integer, Progress> lock(
      UUID topicId, Collection<Integer> partitions, String applicationName, Duration timeout) {
    Map<Integer, Progress> progress = new HashMap<>();
    jdbc.query(
        LOCK,
        statement -> {
          statement.setString(1, applicationName);
          statement.setString(2, Long.toString(timeout.toMillis()));
          statement.setObject(3, topicId);
          setInts(statement, 4, partitions.toArray());
        },
        row -> {
          progress.put(row.getInt(1), new Progress(row.getLong(2), row.getLong(3)));
        });
    return progress;
  }

  /**
   * Raises the progress in rows that this transaction has locked. If a published offset is lower
   * than the stored published offset, the stored offset stays.
   *
   * @throws IllegalStateException if a row is missing, or if its stored next offset is higher than
   *     the new next offset
   */
  void advance(UUID topicId, Map<Integer, Progress> progress) {
    Object[] partitions = progress.keySet().toArray();
    Object[] nextOffsets = progress.values().stream().map(Progress::nextOffset).toArray();
    Object[] publishedOffsets = progress.values().stream().map(Progress::publishedOffset).toArray();
    int rowCount =
        jdbc.update(
            ADVANCE,
            statement -> {
              setInts(statement, 1, partitions);
              setLongs(statement, 2, nextOffsets);
              setLongs(statement, 3, publishedOffsets);
              statement.setObject(4, topicId);
            });
    if (rowCount != progress.size()) {
      throw new IllegalStateException("Progress moved under a lock.");
    }
  }

  /**
   * Stores the offsets that Kafka has committed. An offset that is lower than the stored one
   * changes nothing.
   */
  void storePublished(UUID topicId, Map<Integer, Long> offsets) {
    if (offsets.isEmpty()) {
      return;
    }
    jdbc.update(
        STORE_PUBLISHED,
        statement -> {
          setInts(statement, 1, offsets.keySet().toArray());
          setLongs(statement, 2, offsets.values().toArray());
          statement.setObject(3, topicId);
        });
  }

  private static void setInts(PreparedStatement statement, int parameterIndex, Object[] values)
      throws SQLException {
    statement.setArray(parameterIndex, statement.getConnection().createArrayOf("int4", values));
  }

  private static void setLongs(PreparedStatement statement, int parameterIndex, Object[] values)
      throws SQLException {
    statement.setArray(parameterIndex, statement.getConnection().createArrayOf("int8", values));
  }
}
