package io.finlego.processing.engine;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The instant at which the Postgres server was started. It tells the server from every other one: a
 * restored copy, or the replica after a fail-over.
 */
final class ServerStart {

  /** Gives microseconds since 1970. */
  static final String EXPRESSION =
      "(extract(epoch from pg_postmaster_start_time()) * 1000000)::bigint";

  private static final String SELECT = "select " + EXPRESSION;

  private ServerStart() {}

  static long read(JdbcTemplate jdbc) {
    Long start = jdbc.queryForObject(SELECT, Long.class);
    if (start == null) {
      throw new IllegalStateException("A running server was started.");
    }
    return start;
  }
}
