package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Adds and removes the documents of a whole batch with eight statements, however many there are.
 *
 * <p>The bytes that several documents of a client have are kept once: a new document gets the blob
 * of an earlier one with the same bytes, as long as that one was not removed. Once no document has
 * a blob, none will ever have it again, so that whoever sees it without one may delete it. The
 * clients are locked for that: their documents do not change in between.
 */
public final class ApplyingDocuments {

  private final Owners owners;
  private final Documents documents;
  private final DocumentChanges changes;

  public ApplyingDocuments(Owners owners, Documents documents, DocumentChanges changes) {
    this.owners = owners;
    this.documents = documents;
    this.changes = changes;
  }

  /** One outcome a request, in the same order. Runs inside the caller's transaction. */
  public List<DocumentOutcome> apply(List<? extends DocumentRequest> requests, Instant now) {
    if (requests.isEmpty()) {
      return List.of();
    }
    DocumentBatch batch = load(requests, now);
    List<DocumentOutcome> outcomes = requests.stream().map(batch::decide).toList();
    documents.insert(batch.added());
    documents.remove(batch.removed());
    changes.insert(batch.added(), batch.removed());
    return outcomes;
  }

  private DocumentBatch load(List<? extends DocumentRequest> requests, Instant now) {
    List<DocumentRequest.Adding> adding =
        requests.stream()
            .<DocumentRequest.Adding>mapMulti(
                (request, sink) -> {
                  if (request instanceof DocumentRequest.Adding one) {
                    sink.accept(one);
                  }
                })
            .toList();
    Set<ClientId> clients =
        owners.lock(new HashSet<>(requests.stream().map(DocumentRequest::client).toList()));
    Set<UUID> keys =
        new HashSet<>(adding.stream().map(one -> one.command().getFileName().getKeyId()).toList());
    return new DocumentBatch(
        clients,
        owners.keys(keys),
        owners.individuals(adding.stream().flatMap(ApplyingDocuments::individual).toList()),
        documents.find(requests.stream().map(DocumentRequest::document).toList()),
        documents.blobs(adding.stream().map(DocumentRequest.Adding::content).distinct().toList()),
        now);
  }

  private static Stream<Individual> individual(DocumentRequest.Adding request) {
    return Stream.ofNullable(request.command().getRelatedIndividualId())
        .map(id -> new Individual(request.client(), id));
  }
}
