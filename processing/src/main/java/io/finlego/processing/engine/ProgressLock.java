package io.finlego.processing.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The first statement of each batch: it locks the progress of the batch's partitions, and sees
 * whether the database may be older than the loop knows it.
 */
final class ProgressLock {

  /**
   * Locks the rows in the order of their partitions. The same statement also sets up the
   * transaction: it sets the application name and the time limit, and it turns sequential scans
   * off. Postgres would otherwise choose sequential scans for tables that have grown faster than
   * their statistics.
   */
  private static final String LOCK =
      """
      select partition, next_offset, published_offset, last_offset, last_epoch, last_append_time, published_marks,
             %s, case when ? then %s else true end,
             set_config('application_name', ?, true), set_config('transaction_timeout', ?, true),
             set_config('enable_seqscan', 'off', true)
      from command_progress
      where topic_id = ? and partition = any(?::int[])
      order by partition
      for update
      """
          .formatted(DatabaseState.SERVER_START, ReplayLock.MAY_APPLY_NEW_COMMANDS);

  private final JdbcTemplate jdbc;
  private final Duration timeout;

  /**
   * @param timeout the longest time that the transaction may take
   */
  ProgressLock(JdbcTemplate jdbc, Duration timeout) {
    this.jdbc = jdbc;
    this.timeout = timeout;
  }

  /**
   * Locks the rows of the partitions until the transaction ends, and returns their progress.
   *
   * @throws ChangedDatabaseException if new commands must not be applied now
   */
  Map<Integer, Progress> take(BatchContext context, Collection<Integer> partitions) {
    KnownDatabase database = context.database();
    Map<Integer, Progress> rows = new HashMap<>();
    jdbc.query(
        LOCK,
        statement -> {
          statement.setBoolean(1, database != null);
          statement.setString(2, context.trace().applicationName());
          statement.setString(3, Long.toString(timeout.toMillis()));
          statement.setObject(4, context.topicId());
          CommandProgress.setArray(statement, 5, "int4", partitions.toArray());
        },
        row -> {
          int partition = row.getInt(1);
          Progress progress = CommandProgress.progress(row);
          if (database != null) {
            database.check(
                partition, progress, new DatabaseState(row.getLong(8), row.getBoolean(9)));
          }
          rows.put(partition, progress);
        });
    return rows;
  }
}
