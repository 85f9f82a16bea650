package io.finlego.client.document;

import io.finlego.client.document.DocumentCommand.AddDocument;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Decides whether to add a document.
 *
 * <p>A client's documents with the same bytes share one blob in the blob store. A new document gets
 * the blob of an earlier document with the same bytes if that document was not removed. Otherwise
 * it gets a new blob. So after all documents of a blob are removed, no document ever uses the blob
 * again, and it can be deleted.
 */
final class AddingDocument {

  private AddingDocument() {}

  static Decision<DocumentChange> decide(AddDocument command, DocumentLookup lookup, Instant now) {
    List<Rejection> rejections = DocumentRules.violations(command);
    if (!rejections.isEmpty()) {
      return new Decision.Refused<>(rejections);
    }
    if (!lookup.hasClient(command.client())) {
      return refuse(ClientRejectionCode.CLIENT_NOT_FOUND, "There is no such client.", "clientId");
    }
    if (!lookup.hasKey(command.fileName().keyId())) {
      return refuse(ClientRejectionCode.CLIENT_ERASED, "The client was erased.", "clientId");
    }
    UUID individual = command.relatedIndividual();
    if (individual != null && !lookup.hasIndividual(command.client(), individual)) {
      return refuse(
          ClientRejectionCode.RELATED_INDIVIDUAL_NOT_FOUND,
          "There is no such related individual.",
          "relatedIndividualId");
    }
    KnownDocument earlierDocument = lookup.document(command.document());
    if (earlierDocument != null) {
      return earlierDocument.client().equals(command.client())
          ? Decision.accept(new DocumentChange.Unchanged(earlierDocument.id()))
          : refuse(
              CommonRejectionCode.INVALID_FIELD, "Another document has this id.", "documentId");
    }
    String earlierBlob = lookup.blob(command.contentDigest());
    return Decision.accept(
        new DocumentChange.Added(command, earlierBlob == null ? command.blob() : earlierBlob, now));
  }

  private static Decision<DocumentChange> refuse(RejectionCode code, String message, String field) {
    return new Decision.Refused<>(List.of(new Rejection(code, message, field)));
  }
}
