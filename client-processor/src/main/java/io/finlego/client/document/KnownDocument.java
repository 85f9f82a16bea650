package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.util.UUID;

/**
 * A document that is stored or was removed.
 *
 * @param keyId the id of the key that the document is sealed with
 */
public record KnownDocument(DocumentId id, ClientId client, UUID keyId, boolean removed) {

  public KnownDocument asRemoved() {
    return new KnownDocument(id, client, keyId, true);
  }
}
