package io.finlego.processing.kit;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells how many sessions wait for locks. */
public final class LockWaits {

  private static final String COUNT =
      """
      select count(*)
      from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
      """;

  private LockWaits() {}

  /** The sessions on this database that wait for a lock, as far as the role may see them. */
  public static long count(JdbcTemplate jdbc) {
    return Objects.requireNonNull(jdbc.queryForObject(COUNT, Long.class));
  }
}
