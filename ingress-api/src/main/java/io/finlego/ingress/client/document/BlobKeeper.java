package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.BlobId;
import io.finlego.ingress.client.blob.BlobStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts uploads into the store, and deletes blobs at once if no document will refer to them. */
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

  /** Deletes a blob that no command refers to, or whose command was refused. */
  void discard(BlobId blob) {
    attempt(() -> store.delete(blob));
  }

  /**
   * Deletes the blob unless a document refers to it. The client may already have had the same bytes
   * in another blob.
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
   * Runs a deletion. A failed one is left to the sweeper and does not affect the caller's answer.
   */
  private static void attempt(Runnable deletion) {
    try {
      deletion.run();
    } catch (RuntimeException e) {
      LOG.info("A blob could not be deleted; the sweeper will delete it.", e);
    }
  }
}
