package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.BlobId;
import io.finlego.ingress.client.blob.BlobStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts uploads into the store. Deletes a blob at once when it is clear that no document will refer
 * to the blob.
 */
@Component
final class BlobKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(BlobKeeper.class);

  private final BlobStore store;
  private final Documents documents;

  BlobKeeper(BlobStore store, Documents documents) {
    this.store = store;
    this.documents = documents;
  }

  void put(StagedFile file) {
    store.put(file.blob(), file.path());
  }

  /** Deletes a blob whose command was refused or never sent. */
  void discard(BlobId blob) {
    attempt(() -> store.delete(blob));
  }

  /**
   * Deletes the blob unless a document refers to it. If the client already had the same bytes in
   * another blob, the new document refers to that one.
   */
  void discardUnlessReferred(BlobId blob) {
    attempt(
        () -> {
          if (documents.referred(List.of(blob)).isEmpty()) {
            store.delete(blob);
          }
        });
  }

  /**
   * Runs a deletion. If the deletion fails, the sweeper repeats it later, and the caller's answer
   * stays the same.
   */
  private static void attempt(Runnable deletion) {
    try {
      deletion.run();
    } catch (RuntimeException e) {
      LOG.info("A blob could not be deleted; the sweeper will delete it.", e);
    }
  }
}
