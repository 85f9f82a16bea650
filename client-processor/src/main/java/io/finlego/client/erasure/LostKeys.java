package io.finlego.client.erasure;

import io.finlego.processing.postgres.Table;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys the keys of lost commands. A client's key is created before its command is sent. If the
 * command gets lost, no decision uses or destroys the key. The sweep destroys it once the command
 * topic cannot hold the command any more.
 */
@Table
public final class LostKeys {

  /** Longer than the 30 days for which the command topic keeps commands. */
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

  private final JdbcClient jdbc;

  public LostKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Destroys all keys that are due, and returns how many it destroyed. */
  public int sweep() {
    int swept = 0;
    int chunk;
    do {
      chunk = jdbc.sql(DELETE).params(KEPT_DAYS, CHUNK_ROWS).update();
      swept += chunk;
    } while (chunk == CHUNK_ROWS);
    return swept;
  }
}
