package io.finlego.client.batch;

import io.finlego.client.audit.Cause;
import io.finlego.client.document.ContentDigest;
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

/** The documents that one batch loaded, and the changes that its commands make. */
final class BatchDocuments {

  private final Map<DocumentId, KnownDocument> documents = new HashMap<>();
  private final Map<ContentDigest, String> blobs;
  private final List<DocumentChanges.CausedChange> changes = new ArrayList<>();

  BatchDocuments(Collection<KnownDocument> documents, Map<ContentDigest, String> blobs) {
    documents.forEach(document -> this.documents.put(document.id(), document));
    this.blobs = new HashMap<>(blobs);
  }

  @Nullable KnownDocument get(DocumentId id) {
    return documents.get(id);
  }

  /** The blob that already holds these bytes. Null if there is no such blob. */
  @Nullable String blob(ContentDigest digest) {
    return blobs.get(digest);
  }

  /** Records a change. Does nothing for {@link DocumentChange.Unchanged}. */
  void add(DocumentChange change, Cause cause) {
    switch (change) {
      case DocumentChange.Unchanged _ -> {}
      case DocumentChange.Added addition -> {
        documents.put(addition.document(), addition.afterAddition());
        blobs.put(addition.command().contentDigest(), addition.blob());
        changes.add(new DocumentChanges.CausedChange(addition, cause));
      }
      case DocumentChange.Removed removal -> {
        documents.computeIfPresent(removal.document(), (_, document) -> document.asRemoved());
        changes.add(new DocumentChanges.CausedChange(removal, cause));
      }
    }
  }

  List<DocumentChange.Added> additions() {
    return changes.stream()
        .flatMap(
            causedChange ->
                causedChange.change() instanceof DocumentChange.Added addition
                    ? Stream.of(addition)
                    : Stream.empty())
        .toList();
  }

  List<DocumentChange.Removed> removals() {
    return changes.stream()
        .flatMap(
            causedChange ->
                causedChange.change() instanceof DocumentChange.Removed removal
                    ? Stream.of(removal)
                    : Stream.empty())
        .toList();
  }

  List<DocumentChanges.CausedChange> changes() {
    return changes;
  }
}
