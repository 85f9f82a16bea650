package io.finlego.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.function.Function;

/** Reads the plain bytes of a sealed document. */
final class OpenedDocument extends InputStream {

  private final SeekableByteChannel plainBytes;
  private final Function<Exception, BrokenSealException> toBrokenSealException;

  OpenedDocument(
      SeekableByteChannel plainBytes,
      Function<Exception, BrokenSealException> toBrokenSealException) {
    this.plainBytes = plainBytes;
    this.toBrokenSealException = toBrokenSealException;
  }

  @Override
  public int read() throws IOException {
    byte[] singleByte = new byte[1];
    return read(singleByte, 0, 1) < 0 ? -1 : singleByte[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
    int readCount;
    do {
      readCount = read(buffer);
    } while (readCount == 0);
    return readCount;
  }

  @Override
  public long skip(long byteCount) throws IOException {
    long skippedBytes =
        Math.clamp(byteCount, 0, Math.max(0, plainBytes.size() - plainBytes.position()));
    plainBytes.position(plainBytes.position() + skippedBytes);
    return skippedBytes;
  }

  @Override
  public void close() throws IOException {
    plainBytes.close();
  }

  /**
   * Reads bytes into the buffer. Tink throws an {@code IOException} both for a broken seal and for
   * a failing disk. For a broken seal, and only then, the cause of the {@code IOException} is a
   * {@code GeneralSecurityException}.
   */
  private int read(ByteBuffer buffer) throws IOException {
    try {
      return plainBytes.read(buffer);
    } catch (IOException e) {
      if (e.getCause() instanceof GeneralSecurityException cause) {
        throw toBrokenSealException.apply(cause);
      }
      throw e;
    }
  }
}
