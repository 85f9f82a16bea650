package io.finlego.processing.engine;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What tells a loop that its database may have become an older one.
 *
 * @param serverStart the instant at which the Postgres server was started, in microseconds since
 *     1970. It tells the server from every other one: a restored copy, or the replica after a
 *     fail-over
 * @param mayApplyNewCommands false while a loop replays
 */
record DatabaseState(long serverStart, boolean mayApplyNewCommands) {

  /** The expression for {@code serverStart}. */
  static final String SERVER_START =
      "(extract(epoch from pg_postmaster_start_time()) * 1000000)::bigint";

  private static final String READ =
      "select %s, %s".formatted(SERVER_START, ReplayLock.MAY_APPLY_NEW_COMMANDS);

  static DatabaseState read(JdbcTemplate jdbc) {
    return jdbc.query(READ, (row, _) -> new DatabaseState(row.getLong(1), row.getBoolean(2)))
        .getFirst();
  }
}
