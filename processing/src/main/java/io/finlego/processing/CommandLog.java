package io.finlego.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;

/** The table {@code command_log}: outcomes by command id. Statements do not grow with the batch. */
final class CommandLog {
  static final String FIND =
      """
      select command_id, request_hash, status, code, reply, events, topic_id, partition, log_offset
      from command_log
      where command_id = any (?)
      """;

  /**
   * Without {@code on conflict do nothing}, which costs Postgres as much again as the row: that an
   * id is there already is a rare race, since it was looked up in the same transaction.
   */
  private static final String INSERT =
      """
      insert into command_log
        (command_id, request_hash, status, code, reply, events, partition, log_offset, topic_id)
      select command_id, request_hash, status, code, reply, events, partition, log_offset, ?
      from unnest(?::uuid[], ?::bytea[], ?::smallint[], ?::text[], ?::bytea[], ?::bytea[], ?::int[], ?::bigint[])
        as t (command_id, request_hash, status, code, reply, events, partition, log_offset)
      """;

  /** Nothing if another instance is trimming. */
  private static final String TRIM =
      """
      delete from command_log where ctid = any (array(
        select ctid from command_log
        where decided_at < now() - make_interval(secs => ?)
          and (select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.command_log', 0)))
        order by decided_at limit ?))
      """;

  private final JdbcTemplate jdbc;

  CommandLog(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of these commands. */
  Map<UUID, LoggedOutcome> find(Collection<UUID> commandIds) {
    if (commandIds.isEmpty()) {
      return Map.of();
    }
    Map<UUID, LoggedOutcome> found = new HashMap<>();
    jdbc.query(
        FIND,
        statement ->
            statement.setArray(
                1, statement.getConnection().createArrayOf("uuid", commandIds.toArray())),
        row -> {
          LoggedOutcome logged = logged(row);
          found.put(logged.commandId(), logged);
        });
    return found;
  }

  /**
   * Adds the outcomes of one topic's commands.
   *
   * @throws DuplicateRaceException if another consumer added one of them meanwhile; the transaction
   *     has failed then
   */
  void insert(UUID topicId, List<LoggedOutcome> outcomes) {
    int size = outcomes.size();
    Object[] ids = new Object[size];
    byte[][] hashes = new byte[size][];
    Short[] statuses = new Short[size];
    String[] codes = new String[size];
    byte[][] replies = new byte[size][];
    byte[] @Nullable [] events = new byte[size] @Nullable [];
    Integer[] partitions = new Integer[size];
    Long[] offsets = new Long[size];
    for (int i = 0; i < size; i++) {
      LoggedOutcome logged = outcomes.get(i);
      Outcome outcome = logged.outcome();
      String reason = logged.deadLetterReason();
      ids[i] = logged.commandId();
      hashes[i] = logged.requestHash();
      statuses[i] = code(outcome.status());
      codes[i] = outcome.code();
      replies[i] = outcome.reply();
      events[i] =
          reason == null
              ? PackedEvents.pack(outcome.events())
              : PackedEvents.packDeadLetter(reason);
      partitions[i] = logged.partition();
      offsets[i] = logged.offset();
    }
    update(
        INSERT,
        statement -> {
          var connection = statement.getConnection();
          statement.setObject(1, topicId);
          statement.setArray(2, connection.createArrayOf("uuid", ids));
          statement.setArray(3, connection.createArrayOf("bytea", hashes));
          statement.setArray(4, connection.createArrayOf("int2", statuses));
          statement.setArray(5, connection.createArrayOf("text", codes));
          statement.setArray(6, connection.createArrayOf("bytea", replies));
          statement.setArray(7, connection.createArrayOf("bytea", events));
          statement.setArray(8, connection.createArrayOf("int4", partitions));
          statement.setArray(9, connection.createArrayOf("int8", offsets));
        });
  }

  /** Deletes at most so many of the oldest outcomes past the retention; gives how many. */
  int trim(Duration retention, int rows) {
    return jdbc.update(TRIM, retention.toMillis() / 1_000.0, rows);
  }

  private static short code(Outcome.Status status) {
    return switch (status) {
      case SUCCEEDED -> 0;
      case FAILED -> 1;
    };
  }

  private static Outcome.Status status(short code) {
    return code == 0 ? Outcome.Status.SUCCEEDED : Outcome.Status.FAILED;
  }

  private void update(String sql, PreparedStatementSetter values) {
    try {
      jdbc.update(sql, values);
    } catch (DuplicateKeyException e) {
      throw new DuplicateRaceException(e);
    }
  }

  private static LoggedOutcome logged(ResultSet row) throws SQLException {
    byte[] packed = row.getBytes(6);
    return new LoggedOutcome(
        row.getObject(1, UUID.class),
        row.getBytes(2),
        new Outcome(
            status(row.getShort(3)),
            row.getString(4),
            row.getBytes(5),
            PackedEvents.events(packed)),
        PackedEvents.deadLetterReason(packed),
        row.getObject(7, UUID.class),
        row.getInt(8),
        row.getLong(9));
  }
}
