package io.finlego.client.document;

import io.finlego.schemas.client.AddDocument;
import java.time.Instant;

/**
 * A document that nobody knew before.
 *
 * @param blob the one that came with it, or an earlier one with the same bytes
 */
record AddedDocument(DocumentRequest.Adding request, String blob, Instant uploadedAt) {

  AddDocument command() {
    return request.command();
  }
}
