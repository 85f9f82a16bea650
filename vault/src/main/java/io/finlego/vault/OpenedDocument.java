package io.finlego.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.function.Function;

/** The plain bytes of a sealed document, from a given byte on. */
final class OpenedDocument extends InputStream {

  private final SeekableByteChannel plainBytes;
  private final Function<Exception, BrokenSealException> brokenSeal;

  OpenedDocument(
      SeekableByteChannel plainBytes, Function<Exception, BrokenSealException> brokenSeal) {
    this.plainBytes = plainBytes;
    this.brokenSeal = brokenSeal;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
    int count;
    do {
      count = read(buffer);
    } while (count == 0);
    return count;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = Math.clamp(bytes, 0, Math.max(0, plainBytes.size() - plainBytes.position()));
    plainBytes.position(plainBytes.position() + skipped);
    return skipped;
  }

  @Override
  public void close() throws IOException {
    plainBytes.close();
  }

  /**
   * Reads bytes. Tink throws an {@code IOException} for a broken seal and for a failing disk alike.
   * Only the exception for a broken seal has a {@code GeneralSecurityException} as its cause.
   */
  private int read(ByteBuffer buffer) throws IOException {
    try {
      return plainBytes.read(buffer);
    } catch (IOException e) {
      if (e.getCause() instanceof GeneralSecurityException cause) {
        throw brokenSeal.apply(cause);
      }
      throw e;
    }
  }
}
