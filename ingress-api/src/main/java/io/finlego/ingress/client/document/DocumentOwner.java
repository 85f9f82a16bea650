package io.finlego.ingress.client.document;

import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The owner of documents.
 *
 * @param individual the id of a related individual. Null means the client: documents are then
 *     stored for the client itself, and searches find the documents of the client and of all its
 *     related individuals
 */
record DocumentOwner(ClientId client, @Nullable UUID individual) {

  static DocumentOwner of(UUID clientId) {
    return new DocumentOwner(new ClientId(clientId), null);
  }

  static DocumentOwner of(UUID clientId, UUID individual) {
    return new DocumentOwner(new ClientId(clientId), individual);
  }
}
