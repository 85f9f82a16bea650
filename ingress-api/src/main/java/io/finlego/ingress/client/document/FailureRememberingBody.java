package io.finlego.ingress.client.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A request's body that remembers why reading it failed. This is needed because the parser reports
 * every failure as a malformed body, even if the body is too large or the caller stopped sending.
 */
final class FailureRememberingBody extends ServletRequestContext {

  private final HttpServletRequest request;
  private @Nullable IOException failure;

  FailureRememberingBody(HttpServletRequest request) {
    super(request);
    this.request = request;
  }

  /** The first exception that a read threw; null if no read has failed. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new RememberingStream(request.getInputStream());
  }

  private final class RememberingStream extends FilterInputStream {

    RememberingStream(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        throw remember(e);
      }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return super.read(target, offset, length);
      } catch (IOException e) {
        throw remember(e);
      }
    }

    /**
     * Returns the exception. Remembers only the first exception, because the later ones follow from
     * the first.
     */
    private IOException remember(IOException e) {
      failure = failure == null ? e : failure;
      return e;
    }
  }
}
