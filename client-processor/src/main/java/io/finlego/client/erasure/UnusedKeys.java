package io.finlego.client.erasure;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keys whose client was never created: its request was refused, or sent twice. They go when the log
 * and the command log have forgotten the commands that are sealed with them.
 */
public final class UnusedKeys {

  /** Longer than commands are kept, 30 days. */
  private static final int KEPT_DAYS = 31;

  private static final int CHUNK_ROWS = 1_000;

  private static final String DELETE =
      """
      delete from client_key
       where id in (
         select k.id
           from client_key k
          where k.created_at < now() - make_interval(days => ?)
            and not exists (select from client c where c.key_id = k.id)
          order by k.created_at
          limit ?)
      """;

  private final JdbcTemplate jdbc;

  public UnusedKeys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Destroys all that are due; gives how many. */
  public int sweep() {
    int swept = 0;
    int chunk;
    do {
      chunk = jdbc.update(DELETE, KEPT_DAYS, CHUNK_ROWS);
      swept += chunk;
    } while (chunk == CHUNK_ROWS);
    return swept;
  }
}
