package io.finlego.client.erasure;

import io.finlego.processing.postgres.Table;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keys whose request got lost on its way, so that no decision destroys them. Such a key is
 * destroyed once the log cannot hold the request any more.
 */
@Table
public final class LostKeys {

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

  private final JdbcClient jdbc;

  public LostKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Destroys all keys that are due, and returns how many. */
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
