package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.BlobId;
import io.finlego.ingress.client.blob.BlobStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts uploads into the store, and deletes at once what nobody will refer to. */
@Component
final class BlobKeeping {

  private static final Logger LOG = LoggerFactory.getLogger(BlobKeeping.class);

  private final BlobStore store;
  private final Documents documents;

  BlobKeeping(BlobStore store, Documents documents) {
    this.store = store;
    this.documents = documents;
  }

  void put(StagedFile file) {
    store.put(file.blob(), file.path());
  }

  /** Nobody was told of the blob, or who was has refused it. */
  void discard(BlobId blob) {
    attempt(() -> store.delete(blob));
  }

  /** Deletes the blob unless a document has it: the client may have the same bytes already. */
  void discardUnlessReferred(BlobId blob) {
    attempt(
        () -> {
          if (documents.referred(List.of(blob)).isEmpty()) {
            store.delete(blob);
          }
        });
  }

  /** What does not come about now is left to the sweeper: the caller's answer is another matter. */
  private static void attempt(Runnable deletion) {
    try {
      deletion.run();
    } catch (RuntimeException e) {
      LOG.info("A blob is left to be swept.", e);
    }
  }
}
