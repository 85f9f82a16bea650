package io.finlego.ingress.client.blob;

import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps sealed bytes under their ids. A blob is stored completely or not at all, even in a crash.
 * Once {@link #put} has returned, a blob survives crashes.
 *
 * <p>Every method, and reading from a channel, throws {@link BlobsUnavailableException} if the
 * store fails.
 */
public interface BlobStore extends AutoCloseable {

  /** Stores the file's bytes under this id. The store may move the file away. */
  void put(BlobId blob, Path sealedFile);

  /** Opens a blob, which can be read from any position; empty if the blob does not exist. */
  Optional<SeekableByteChannel> open(BlobId blob);

  /** Deletes a blob; does nothing if it does not exist. */
  void delete(BlobId blob);

  /**
   * The blobs that were stored before this instant, by the store's clock. The caller closes the
   * stream.
   */
  Stream<BlobId> putBefore(Instant instant);

  @Override
  void close();
}
