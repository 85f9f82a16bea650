package io.finlego.ingress.client.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A body that remembers why it could not be read. The parser hides the reason: it reports a body
 * that is too large, or a caller that stopped sending, as a malformed body.
 */
final class RememberedBody extends ServletRequestContext {

  private final HttpServletRequest request;
  private @Nullable IOException failure;

  RememberedBody(HttpServletRequest request) {
    super(request);
    this.request = request;
  }

  /** The first failure of a read; null if no read has failed. */
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
        throw remembered(e);
      }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return super.read(target, offset, length);
      } catch (IOException e) {
        throw remembered(e);
      }
    }

    /** Remembers the first failure, because it causes the later ones. Returns the given failure. */
    private IOException remembered(IOException e) {
      failure = failure == null ? e : failure;
      return e;
    }
  }
}
