package io.finlego.client.erasure;

import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.util.Collection;
import java.util.UUID;

/**
 * Destroys keys that came with commands for new clients, if no client uses them. A key stays unused
 * if the creation of its client was refused, or if the client already has another key. Once the key
 * is destroyed, nobody can read the personal data in the command.
 */
@Table
public final class UnusedKeys {

  private static final String DESTROY =
      """
      delete from client_key k
      where k.id = any(?) and not exists (select from client c where c.key_id = k.id)
      """;

  private final Statements statements;

  public UnusedKeys(Statements statements) {
    this.statements = statements;
  }

  /** Destroys the given keys, except for those that a client uses. */
  public void destroy(Collection<UUID> keys) {
    if (!keys.isEmpty()) {
      statements.change(DESTROY, Parameter.ids(keys));
    }
  }
}
