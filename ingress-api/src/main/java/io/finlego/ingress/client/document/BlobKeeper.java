package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.BlobId;
import io.finlego.ingress.client.blob.BlobStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts uploads into the store, and deletes a blob as soon as it is clear that no document will
 * refer to the blob.
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

  /** Deletes a blob whose command was refused or not sent. */
  void discard(BlobId blob) {
    attempt(() -> store.delete(blob));
  }

  /**
   * Deletes the blob unless a document refers to it. After an upload there may be no such document:
   * if the client already had the same bytes in another blob, the new document refers to the other
   * blob.
   */
  void discardUnlessReferenced(BlobId blob) {
    attempt(
        () -> {
          if (documents.referencedBlobs(List.of(blob)).isEmpty()) {
            store.delete(blob);
          }
        });
  }

  /**
   * Runs a deletion and ignores a failure, because the sweeper deletes the blob later. A failure
   * does not change the caller's answer.
   */
  private static void attempt(Runnable deletion) {
    try {
      deletion.run();
    } catch (RuntimeException e) {
      LOG.info("A blob could not be deleted; the sweeper will delete it.", e);
    }
  }
}
