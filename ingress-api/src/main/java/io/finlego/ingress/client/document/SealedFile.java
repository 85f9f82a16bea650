package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.BlobId;
import io.finlego.ingress.client.blob.BlobsUnavailableException;
import io.finlego.ingress.http.limits.HeavyWork;
import io.finlego.vault.ClientKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * The sealed file of an upload while it grows. Each part is hashed and sealed in a turn of the
 * request's {@link HeavyWork}. The turn ends before the sealed bytes are written to the disk.
 *
 * <p>If the file cannot be written, for example because the disk is full, a {@link
 * BlobsUnavailableException} is thrown. A failure of the caller's connection is an {@link
 * IOException} instead.
 */
final class SealedFile implements AutoCloseable {

  private final OutputStream file;
  private final ByteArrayOutputStream sealedBytes = new ByteArrayOutputStream();
  private final OutputStream seal;
  private final FileThreads threads;

  private SealedFile(ClientKey key, BlobId blob, OutputStream file, FileThreads threads)
      throws IOException {
    this.file = file;
    this.seal = key.documentSeal().newSealingStream(sealedBytes, blob.id());
    this.threads = threads;
  }

  static SealedFile open(ClientKey key, BlobId blob, Path path, FileThreads threads) {
    try {
      return new SealedFile(key, blob, Files.newOutputStream(path), threads);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** Adds the first {@code count} bytes of a buffer to the file and to the hash. */
  void add(byte[] buffer, int count, MessageDigest hash) {
    step(
        () -> {
          hash.update(buffer, 0, count);
          seal.write(buffer, 0, count);
        });
  }

  /** Adds the last segment, which proves that the file is complete. */
  void finish() {
    step(seal::close);
  }

  private interface Step {
    void run() throws IOException;
  }

  private void step(Step step) {
    try {
      try (HeavyWork.Turn _ = HeavyWork.current().continueStream()) {
        run(step);
      }
      run(
          () -> {
            sealedBytes.writeTo(file);
            sealedBytes.reset();
          });
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private void run(Step step) throws IOException {
    threads.run(
        () -> {
          step.run();
          return step;
        });
  }

  private static BlobsUnavailableException unavailable(IOException cause) {
    return new BlobsUnavailableException("An upload cannot be sealed.", cause);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw unavailable(e);
    }
  }
}
