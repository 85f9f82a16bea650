package io.finlego.client.document;

import io.finlego.client.document.DocumentCommand.RemoveDocument;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.time.Instant;
import java.util.List;

/** Decides whether to remove a document. A document whose key was destroyed counts as removed. */
final class RemovingDocument {

  private RemovingDocument() {}

  static Decision<DocumentChange> decide(
      RemoveDocument command, DocumentLookup lookup, Instant now) {
    KnownDocument document = lookup.document(command.document());
    return document == null
            || document.removed()
            || !document.client().equals(command.client())
            || !lookup.hasKey(document.keyId())
        ? new Decision.Refused<>(
            List.of(
                new Rejection(
                    ClientRejectionCode.DOCUMENT_NOT_FOUND,
                    "There is no such document.",
                    "documentId")))
        : Decision.accept(new DocumentChange.Removed(document.id(), now));
  }
}
