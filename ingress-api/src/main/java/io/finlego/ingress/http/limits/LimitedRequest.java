package io.finlego.ingress.http.limits;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request with a limited body. Reading more bytes than the limit throws a {@link
 * BodyTooLargeException}. Reading after the timeout throws a {@link
 * java.net.SocketTimeoutException}.
 */
final class LimitedRequest extends HttpServletRequestWrapper {

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

  @Override
  public BufferedReader getReader() throws IOException {
    String encoding = getCharacterEncoding();
    Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }
}
