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

/** The documents that the commands of one batch name, and the changes that the batch makes. */
final class BatchDocuments {

  private final Map<DocumentId, KnownDocument> documents = new HashMap<>();
  private final Map<Content, String> blobs;
  private final List<DocumentChanges.CausedChange> changes = new ArrayList<>();

  BatchDocuments(Collection<KnownDocument> documents, Map<Content, String> blobs) {
    documents.forEach(document -> this.documents.put(document.id(), document));
    this.blobs = new HashMap<>(blobs);
  }

  @Nullable KnownDocument get(DocumentId id) {
    return documents.get(id);
  }

  /** The blob that already holds these bytes. Null if there is no such blob. */
  @Nullable String blob(Content content) {
    return blobs.get(content);
  }

  /** Records a change. Does nothing if the document is {@link DocumentChange.Unchanged}. */
  void add(DocumentChange change, Cause cause) {
    switch (change) {
      case DocumentChange.Unchanged _ -> {}
      case DocumentChange.Added addition -> {
        documents.put(addition.document(), addition.afterAddition());
        blobs.put(addition.command().content(), addition.blob());
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
            caused ->
                caused.change() instanceof DocumentChange.Added addition
                    ? Stream.of(addition)
                    : Stream.empty())
        .toList();
  }

  List<DocumentChange.Removed> removals() {
    return changes.stream()
        .flatMap(
            caused ->
                caused.change() instanceof DocumentChange.Removed removal
                    ? Stream.of(removal)
                    : Stream.empty())
        .toList();
  }

  List<DocumentChanges.CausedChange> changes() {
    return changes;
  }
}
