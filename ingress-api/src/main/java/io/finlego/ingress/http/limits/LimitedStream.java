package io.finlego.ingress.http.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/**
 * Passes a body's bytes on, and throws a {@link BodyTooLargeException} when they exceed a limit.
 */
final class LimitedStream extends ServletInputStream {

  private final ServletInputStream source;
  private final long maxBytes;
  private long readBytes;

  LimitedStream(ServletInputStream source, long maxBytes) {
    this.source = source;
    this.maxBytes = maxBytes;
  }

  @Override
  public int read() throws IOException {
    int next = source.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = source.read(target, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int bytes) throws IOException {
    readBytes += bytes;
    if (readBytes > maxBytes) {
      throw new BodyTooLargeException(maxBytes);
    }
  }

  @Override
  public boolean isFinished() {
    return source.isFinished();
  }

  @Override
  public boolean isReady() {
    return source.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    source.setReadListener(listener);
  }
}
