package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.util.UUID;

/**
 * A document that exists or was removed.
 *
 * @param keyId the id of the key that sealed the document
 */
public record KnownDocument(DocumentId id, ClientId client, UUID keyId, boolean removed) {

  /** The document after its removal. */
  public KnownDocument asRemoved() {
    return new KnownDocument(id, client, keyId, true);
  }
}
