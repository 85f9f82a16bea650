package io.finlego.client.erasure;

import io.finlego.processing.postgres.Table;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys the keys of lost commands. The API creates a client's key before it sends the command
 * that creates the client. If this command gets lost, no decision ever uses or destroys the key.
 * The sweep destroys the key when the command topic cannot contain the command any more.
 */
@Table
public final class LostKeys {

  /**
   * The age in days at which a key without a client counts as lost. The command topic keeps
   * commands for 30 days.
   */
  private static final int LOST_AFTER_DAYS = 31;

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

  /** Destroys all lost keys. Returns the number of destroyed keys. */
  public int sweep() {
    int destroyedCount = 0;
    int deletedRowCount;
    do {
      deletedRowCount = jdbc.sql(DELETE).params(LOST_AFTER_DAYS, CHUNK_ROWS).update();
      destroyedCount += deletedRowCount;
    } while (deletedRowCount == CHUNK_ROWS);
    return destroyedCount;
  }
}
