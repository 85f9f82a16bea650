package io.finlego.client.erasure;

import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.util.Collection;
import java.util.UUID;

/**
 * Destroys the keys that commands brought for new clients but that no client has. This happens if
 * the creation of the client was refused, or if the client has another key. After that, nobody can
 * read the text of the command.
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

  /** Destroys those of the keys that no client has. */
  public void destroy(Collection<UUID> keys) {
    if (!keys.isEmpty()) {
      statements.change(DESTROY, Parameter.ids(keys));
    }
  }
}
