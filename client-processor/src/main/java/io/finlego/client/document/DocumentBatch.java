package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import io.finlego.schemas.client.AddDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of requests needs to know, and what it comes to; each request sees what the ones
 * before it did. Pure.
 */
final class DocumentBatch {

  private final Set<ClientId> clients;
  private final Set<UUID> keys;
  private final Set<Individual> individuals;
  private final Map<DocumentId, KnownDocument> documents;
  private final Map<Content, String> blobs;
  private final Instant now;
  private final List<AddedDocument> added = new ArrayList<>();
  private final List<RemovedDocument> removed = new ArrayList<>();

  /**
   * What was loaded.
   *
   * @param clients those that are there
   * @param keys those that are not destroyed
   * @param individuals those that are there
   * @param documents those that the requests name
   * @param blobs of documents that were not removed
   */
  DocumentBatch(
      Set<ClientId> clients,
      Set<UUID> keys,
      Set<Individual> individuals,
      Map<DocumentId, KnownDocument> documents,
      Map<Content, String> blobs,
      Instant now) {
    this.clients = clients;
    this.keys = keys;
    this.individuals = individuals;
    this.documents = new HashMap<>(documents);
    this.blobs = new HashMap<>(blobs);
    this.now = now;
  }

  List<AddedDocument> added() {
    return added;
  }

  List<RemovedDocument> removed() {
    return removed;
  }

  DocumentOutcome decide(DocumentRequest request) {
    return switch (request) {
      case DocumentRequest.Adding adding -> add(adding);
      case DocumentRequest.Removing removing -> remove(removing);
    };
  }

  private DocumentOutcome add(DocumentRequest.Adding request) {
    AddDocument command = request.command();
    List<Rejection> broken = DocumentRules.broken(command);
    if (!broken.isEmpty()) {
      return new DocumentOutcome.Refused(broken);
    }
    if (!clients.contains(request.client()) || !keys.contains(command.getFileName().getKeyId())) {
      return DocumentOutcome.refused(
          RejectionCode.CLIENT_NOT_FOUND, "There is no such client.", "clientId");
    }
    UUID individual = command.getRelatedIndividualId();
    if (individual != null && !individuals.contains(new Individual(request.client(), individual))) {
      return DocumentOutcome.refused(
          RejectionCode.RELATED_INDIVIDUAL_NOT_FOUND,
          "There is no such related individual.",
          "relatedIndividualId");
    }
    KnownDocument known = documents.get(request.document());
    return known == null ? addNew(request) : addAgain(request, known);
  }

  /** The first of the same bytes brings the blob, the others get it. */
  private DocumentOutcome addNew(DocumentRequest.Adding request) {
    String blob = blobs.computeIfAbsent(request.content(), _ -> request.command().getBlob());
    documents.put(
        request.document(), new KnownDocument(request.document(), request.client(), false));
    added.add(new AddedDocument(request, blob, now));
    return new DocumentOutcome.Changed(request.document());
  }

  private static DocumentOutcome addAgain(DocumentRequest.Adding request, KnownDocument known) {
    return known.client().equals(request.client())
        ? new DocumentOutcome.Changed(known.id())
        : DocumentOutcome.refused(
            RejectionCode.INVALID_FIELD, "Another document has this id.", "documentId");
  }

  private DocumentOutcome remove(DocumentRequest.Removing request) {
    @Nullable KnownDocument known = documents.get(request.document());
    if (known == null || known.removed() || !known.client().equals(request.client())) {
      return DocumentOutcome.refused(
          RejectionCode.DOCUMENT_NOT_FOUND, "There is no such document.", "documentId");
    }
    documents.put(known.id(), known.asRemoved());
    removed.add(new RemovedDocument(request, now));
    return new DocumentOutcome.Changed(known.id());
  }
}
