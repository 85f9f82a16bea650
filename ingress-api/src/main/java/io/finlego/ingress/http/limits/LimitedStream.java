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
  private final long deadlineNanos;
  private long bytesRead;

  LimitedStream(ServletInputStream source, long maxBytes, long deadlineNanos) {
    this.source = source;
    this.maxBytes = maxBytes;
    this.deadlineNanos = deadlineNanos;
  }

  @Override
  public int read() throws IOException {
    requireTimeLeft();
    int nextByte = source.read();
    countBytes(nextByte < 0 ? 0 : 1);
    return nextByte;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    requireTimeLeft();
    int byteCount = source.read(target, offset, length);
    countBytes(Math.max(0, byteCount));
    return byteCount;
  }

  private void requireTimeLeft() throws SocketTimeoutException {
    if (System.nanoTime() - deadlineNanos > 0) {
      throw new SocketTimeoutException("The body did not come in time.");
    }
  }

  private void countBytes(int byteCount) throws IOException {
    bytesRead += byteCount;
    if (bytesRead > maxBytes) {
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
