package io.finlego.ingress.http.limits;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request with a limited body. Reading more bytes than the limit throws a {@link
 * BodyTooLargeException}. Reading after the timeout throws a {@link
 * java.net.SocketTimeoutException}.
 */
final class LimitedRequest extends BodyRequest {

  private final long maxBytes;
  private final long deadlineNanos;
  private @Nullable LimitedStream stream;

  /** Makes a request whose timeout begins now. */
  LimitedRequest(HttpServletRequest request, long maxBytes, Duration timeout) {
    super(request);
    this.maxBytes = maxBytes;
    this.deadlineNanos = System.nanoTime() + timeout.toNanos();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    LimitedStream limitedStream = stream;
    if (limitedStream == null) {
      limitedStream = new LimitedStream(super.getInputStream(), maxBytes, deadlineNanos);
      stream = limitedStream;
    }
    return limitedStream;
  }
}
