package io.finlego.ingress.http.limits;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request whose body is read as a whole by a {@link BufferedBody}. */
public final class BufferedRequest extends BodyRequest {

  private final BodyMemory memory;
  private final long maxBytes;
  private @Nullable BufferedBody body;

  /**
   * Makes a request.
   *
   * @param maxBytes the largest number of bytes that the body may have
   */
  public BufferedRequest(HttpServletRequest request, BodyMemory memory, long maxBytes) {
    super(request);
    this.memory = memory;
    this.maxBytes = maxBytes;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    BufferedBody bufferedBody = body;
    if (bufferedBody == null) {
      long announcedBytes = getContentLengthLong();
      bufferedBody =
          new BufferedBody(
              super.getInputStream(), memory, announcedBytes < 0 ? maxBytes : announcedBytes);
      body = bufferedBody;
    }
    return bufferedBody;
  }
}
