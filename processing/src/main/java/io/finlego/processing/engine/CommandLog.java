package io.finlego.processing.engine;

import io.finlego.processing.EventSeal;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.TakenMeanwhileException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code command_log}, which has the outcome of each command under the command's id. The
 * number of statements does not grow with the number of commands.
 */
final class CommandLog {

  static final String FIND =
      """
      select command_id, request_hash, status, code, reply, events, topic_id, partition, log_offset
      from command_log
      where command_id = any(?)
      """;

  /**
   * Inserts with COPY, because the driver would send arrays of ids and bytes as text. COPY has no
   * {@code on conflict}. This insert does not need it, because the same transaction has already
   * looked for these ids. Therefore an id can exist only if another transaction inserted it
   * meanwhile.
   */
  private static final String INSERT =
      """
      copy command_log
        (command_id, request_hash, status, code, reply, events, topic_id, partition, log_offset,
         decided_at)
      from stdin (format binary)
      """;

  private static final int INSERTED_COLUMNS = 10;

  /** Deletes nothing while another instance runs this statement. */
  private static final String TRIM =
      """
      delete from command_log where ctid = any(array(
        select ctid from command_log
        where decided_at < now() - make_interval(secs => ?)
          and (select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.command_log', 0)))
        order by decided_at limit ?))
      """;

  private static final String DELETE = "delete from command_log where command_id = any(?)";

  /** Reads a page of the outcomes of some partitions, the oldest first. */
  private static final String DECIDED_AFTER =
      """
      select command_id, request_hash, status, code, reply, events, topic_id, partition, log_offset,
             decided_at
      from command_log
      where (decided_at, command_id) > (?, ?) and topic_id = ? and partition = any(?)
      order by decided_at, command_id
      limit ?
      """;

  /** Reads a page of the outcomes of some partitions, the newest first. */
  private static final String DECIDED_BEFORE =
      """
      select command_id, request_hash, status, code, reply, events, topic_id, partition, log_offset,
             decided_at
      from command_log
      where (decided_at, command_id) < (?, ?) and topic_id = ? and partition = any(?)
      order by decided_at desc, command_id desc
      limit ?
      """;

  private final JdbcTemplate jdbc;
  private final Statements statements;
  private final LoggedOutcomeRows rows;

  /**
   * @param eventSeal seals the events of outcomes with secret events; null if there are no such
   *     outcomes
   */
  CommandLog(JdbcTemplate jdbc, @Nullable EventSeal eventSeal) {
    this.jdbc = jdbc;
    this.statements = new Statements(jdbc);
    this.rows = new LoggedOutcomeRows(new LoggedEvents(eventSeal));
  }

  /** Returns the outcomes of those commands that are in the log, by command id. */
  Map<UUID, LoggedOutcome> find(Collection<UUID> commandIds) {
    if (commandIds.isEmpty()) {
      return Map.of();
    }
    Map<UUID, LoggedOutcome> outcomes = new HashMap<>();
    for (LoggedOutcome loggedOutcome :
        statements.query(FIND, (row, _) -> rows.read(row), Parameter.ids(commandIds))) {
      outcomes.put(loggedOutcome.commandId(), loggedOutcome);
    }
    return outcomes;
  }

  /** Deletes the outcomes of these commands. */
  void delete(Collection<UUID> commandIds) {
    statements.change(DELETE, Parameter.ids(commandIds));
  }

  /**
   * Inserts outcomes of commands from one topic.
   *
   * @param decidedAt the instant of the batch
   * @throws TakenMeanwhileException if another consumer has inserted the outcome of one of these
   *     commands. The transaction must then be rolled back
   */
  void insert(UUID topicId, Instant decidedAt, List<LoggedOutcome> outcomes) {
    try {
      statements.copy(
          INSERT,
          INSERTED_COLUMNS,
          outcomes,
          (row, loggedOutcome) -> rows.write(row, loggedOutcome, topicId, decidedAt));
    } catch (DuplicateKeyException e) {
      throw new TakenMeanwhileException("A command was decided while the batch ran.", e);
    }
  }

  /**
   * Returns a page of the outcomes that follow a place in the log, the oldest first.
   *
   * @param partitions the partitions of the topic from which the commands came
   */
  List<DecidedOutcome> findAfter(
      DecidedOutcome.Place place, UUID topicId, Collection<Integer> partitions, int rowsMax) {
    return find(DECIDED_AFTER, place, topicId, partitions, rowsMax);
  }

  /**
   * Returns a page of the outcomes that precede a place in the log, the newest first.
   *
   * @param partitions the partitions of the topic from which the commands came
   */
  List<DecidedOutcome> findBefore(
      DecidedOutcome.Place place, UUID topicId, Collection<Integer> partitions, int rowsMax) {
    return find(DECIDED_BEFORE, place, topicId, partitions, rowsMax);
  }

  private List<DecidedOutcome> find(
      String sql,
      DecidedOutcome.Place place,
      UUID topicId,
      Collection<Integer> partitions,
      int rowsMax) {
    return jdbc.query(
        sql,
        (row, _) ->
            new DecidedOutcome(
                rows.read(row),
                new DecidedOutcome.Place(
                    row.getObject(10, OffsetDateTime.class), row.getObject(1, UUID.class))),
        place.decidedAt(),
        place.commandId(),
        topicId,
        partitions.stream().mapToInt(Integer::intValue).toArray(),
        rowsMax);
  }

  /**
   * Deletes outcomes that are older than the retention, the oldest first, at most {@code maxRows}.
   * Returns the number of deleted rows.
   */
  int trim(Duration retention, int maxRows) {
    return jdbc.update(TRIM, retention.toMillis() / 1_000.0, maxRows);
  }
}
