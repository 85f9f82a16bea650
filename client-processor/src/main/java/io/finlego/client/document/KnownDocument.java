package io.finlego.client.document;

import io.finlego.kernel.ClientId;

/** A document that there is, or was. */
record KnownDocument(DocumentId id, ClientId client, boolean removed) {

  KnownDocument asRemoved() {
    return new KnownDocument(id, client, true);
  }
}
