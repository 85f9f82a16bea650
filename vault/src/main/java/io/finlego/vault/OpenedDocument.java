package io.finlego.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.function.Function;

/** The plain bytes of a sealed document, from one of them on. */
final class OpenedDocument extends InputStream {

  private final SeekableByteChannel plain;
  private final Function<Exception, BrokenSealException> broken;

  OpenedDocument(SeekableByteChannel plain, Function<Exception, BrokenSealException> broken) {
    this.plain = plain;
    this.broken = broken;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    ByteBuffer wanted = ByteBuffer.wrap(target, offset, length);
    int count;
    do {
      count = read(wanted);
    } while (count == 0);
    return count;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = Math.clamp(bytes, 0, Math.max(0, plain.size() - plain.position()));
    plain.position(plain.position() + skipped);
    return skipped;
  }

  @Override
  public void close() throws IOException {
    plain.close();
  }

  /** Tink tells a broken seal from a broken disk by the cause alone. */
  private int read(ByteBuffer wanted) throws IOException {
    try {
      return plain.read(wanted);
    } catch (IOException e) {
      if (e.getCause() instanceof GeneralSecurityException cause) {
        throw broken.apply(cause);
      }
      throw e;
    }
  }
}
