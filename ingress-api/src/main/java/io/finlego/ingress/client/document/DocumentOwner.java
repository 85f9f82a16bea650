package io.finlego.ingress.client.document;

import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose documents are meant.
 *
 * @param individual only those about this related individual of the client; null: all of the
 *     client's
 */
record DocumentOwner(ClientId client, @Nullable UUID individual) {

  static DocumentOwner of(UUID clientId) {
    return new DocumentOwner(new ClientId(clientId), null);
  }

  static DocumentOwner of(UUID clientId, UUID individual) {
    return new DocumentOwner(new ClientId(clientId), individual);
  }
}
