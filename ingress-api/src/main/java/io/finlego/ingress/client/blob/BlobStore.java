package io.finlego.ingress.client.blob;

import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stores blobs, which are sealed bytes, by their ids. Even after a crash, a blob is stored
 * completely or not at all. A blob survives crashes as soon as {@link #put} has returned.
 *
 * <p>Every method throws {@link BlobsUnavailableException} if the store fails. If reading from a
 * channel of {@link #open} fails, the channel throws this exception or an {@link
 * java.io.IOException}.
 */
public interface BlobStore extends AutoCloseable {

  /** Stores the file's bytes as the blob with this id. The store may move the file. */
  void put(BlobId blob, Path sealedFile);

  /** Opens a blob for reading from any position. Returns empty if the blob does not exist. */
  Optional<SeekableByteChannel> open(BlobId blob);

  /** Deletes a blob. Does nothing if the blob does not exist. */
  void delete(BlobId blob);

  /**
   * The blobs that were stored before this instant, according to the store's clock. The caller must
   * close the stream.
   */
  Stream<BlobId> storedBefore(Instant instant);

  @Override
  void close();
}
