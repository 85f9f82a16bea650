package io.finlego.client.batch;

import io.finlego.client.audit.Cause;
import io.finlego.client.document.Content;
import io.finlego.client.document.DocumentChange;
import io.finlego.client.document.DocumentChanges;
import io.finlego.client.document.DocumentId;
import io.finlego.client.document.KnownDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents that one batch concerns, and the batch's changes of them. */
final class BatchDocuments {

  private final Map<DocumentId, KnownDocument> documents = new HashMap<>();
  private final Map<Content, String> blobs;
  private final List<DocumentChanges.Caused> changes = new ArrayList<>();

  BatchDocuments(Collection<KnownDocument> documents, Map<Content, String> blobs) {
    documents.forEach(document -> this.documents.put(document.id(), document));
    this.blobs = new HashMap<>(blobs);
  }

  @Nullable KnownDocument get(DocumentId id) {
    return documents.get(id);
  }

  @Nullable String blob(Content content) {
    return blobs.get(content);
  }

  void add(DocumentChange change, Cause cause) {
    switch (change) {
      case DocumentChange.Unchanged _ -> {}
      case DocumentChange.Added added -> {
        documents.put(added.document(), added.afterAddition());
        blobs.put(added.command().content(), added.blob());
        changes.add(new DocumentChanges.Caused(added, cause));
      }
      case DocumentChange.Removed removed -> {
        documents.computeIfPresent(removed.document(), (_, document) -> document.asRemoved());
        changes.add(new DocumentChanges.Caused(removed, cause));
      }
    }
  }

  List<DocumentChange.Added> added() {
    return changes.stream()
        .flatMap(
            caused ->
                caused.change() instanceof DocumentChange.Added added
                    ? Stream.of(added)
                    : Stream.empty())
        .toList();
  }

  List<DocumentChange.Removed> removed() {
    return changes.stream()
        .flatMap(
            caused ->
                caused.change() instanceof DocumentChange.Removed removed
                    ? Stream.of(removed)
                    : Stream.empty())
        .toList();
  }

  List<DocumentChanges.Caused> changes() {
    return changes;
  }
}
