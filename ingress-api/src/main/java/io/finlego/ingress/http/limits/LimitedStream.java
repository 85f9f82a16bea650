package io.finlego.ingress.http.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;

/**
 * A stream of a body's bytes. Reading more bytes than the limit throws a {@link
 * BodyTooLargeException}. Reading after the deadline throws a {@link SocketTimeoutException}.
 */
final class LimitedStream extends ServletInputStream {

  private final ServletInputStream source;
  private final long maxBytes;
  private final long endNanos;
  private long readCount;

  LimitedStream(ServletInputStream source, long maxBytes, long endNanos) {
    this.source = source;
    this.maxBytes = maxBytes;
    this.endNanos = endNanos;
  }

  @Override
  public int read() throws IOException {
    requireTime();
    int next = source.read();
    addToCount(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    requireTime();
    int count = source.read(target, offset, length);
    addToCount(Math.max(0, count));
    return count;
  }

  private void requireTime() throws SocketTimeoutException {
    if (System.nanoTime() - endNanos > 0) {
      throw new SocketTimeoutException("The body did not come in time.");
    }
  }

  private void addToCount(int byteCount) throws IOException {
    readCount += byteCount;
    if (readCount > maxBytes) {
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
