package io.finlego.ingress.client.document;

import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The owner of documents.
 *
 * @param individual the related individual whose documents are meant; null for all documents of the
 *     client
 */
record DocumentOwner(ClientId client, @Nullable UUID individual) {

  static DocumentOwner of(UUID clientId) {
    return new DocumentOwner(new ClientId(clientId), null);
  }

  static DocumentOwner of(UUID clientId, UUID individual) {
    return new DocumentOwner(new ClientId(clientId), individual);
  }
}
