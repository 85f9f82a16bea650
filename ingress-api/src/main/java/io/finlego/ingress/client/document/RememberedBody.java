package io.finlego.ingress.client.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A body that remembers why it could not be read. The parser tells nobody: to it a caller who sends
 * nothing more for too long, or too much, has sent a body that is no sound one.
 */
final class RememberedBody extends ServletRequestContext {

  private final HttpServletRequest request;
  private @Nullable IOException failure;

  RememberedBody(HttpServletRequest request) {
    super(request);
    this.request = request;
  }

  /** Null: it could be read as far as anybody wanted to. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Remembering(request.getInputStream());
  }

  private final class Remembering extends FilterInputStream {

    Remembering(InputStream body) {
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

    /** The first one: what comes after it comes of it. */
    private IOException remembered(IOException e) {
      failure = failure == null ? e : failure;
      return e;
    }
  }
}
