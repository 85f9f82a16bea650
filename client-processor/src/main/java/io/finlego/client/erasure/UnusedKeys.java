package io.finlego.client.erasure;

import io.finlego.processing.postgres.UuidArray;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keys whose client was not created: its request was refused, or it is there with another key. They
 * go with the decision, so that nothing opens what such a request brought. Those whose request got
 * lost on its way go when the log would have forgotten it.
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

  private static final String DESTROY =
      """
      delete from client_key k
       where k.id = any (?) and not exists (select from client c where c.key_id = k.id)
      """;

  private final JdbcTemplate jdbc;

  public UnusedKeys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Destroys those that no client has. */
  public void destroy(Collection<UUID> keys) {
    if (!keys.isEmpty()) {
      jdbc.update(DESTROY, new UuidArray(keys));
    }
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
