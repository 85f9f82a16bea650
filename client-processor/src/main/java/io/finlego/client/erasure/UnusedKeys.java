package io.finlego.client.erasure;

import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keys without a client: the request to create it was refused, or the client has another key. The
 * decision destroys the key, so that nothing opens what the request brought. If the request got
 * lost on its way, the key is destroyed once the log cannot hold the request any more.
 */
@Table
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

  private static final String DESTROY =
      """
      delete from client_key k
      where k.id = any(?) and not exists (select from client c where c.key_id = k.id)
      """;

  private final JdbcTemplate jdbc;
  private final Statements statements;

  public UnusedKeys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.statements = new Statements(jdbc);
  }

  /** Destroys the keys that no client has. */
  public void destroy(Collection<UUID> keys) {
    if (!keys.isEmpty()) {
      statements.change(DESTROY, Parameter.ids(keys));
    }
  }

  /** Destroys all keys that are due, and returns how many. */
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
