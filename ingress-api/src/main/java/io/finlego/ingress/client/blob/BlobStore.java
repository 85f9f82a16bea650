package io.finlego.ingress.client.blob;

import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps sealed bytes under their ids. A blob is there wholly or not at all, also after a crash, and
 * survives one from the moment in which {@link #put} returns.
 *
 * <p>Every method throws {@link BlobsUnavailableException} when the store does not do what it
 * should, and so does reading from a channel.
 */
public interface BlobStore extends AutoCloseable {

  /** Takes the file's bytes; the file may be gone afterwards. */
  void put(BlobId blob, Path sealed);

  /** To be read from any byte on; empty: there is no such blob. */
  Optional<SeekableByteChannel> open(BlobId blob);

  /** Does nothing if there is no such blob. */
  void delete(BlobId blob);

  /** The blobs that were put before that instant, by the store's clock; to be closed. */
  Stream<BlobId> putBefore(Instant instant);

  @Override
  void close();
}
