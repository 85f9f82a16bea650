package io.finlego.ingress.http.diagnosis;

import io.finlego.ingress.http.limits.HeavyWork;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a streamed answer. A thread leaves its turn of {@link HeavyWork} to others while it
 * writes. The stream remembers the exception with which a write failed, because some libraries that
 * write documents replace it by exceptions of their own. After a failure the stream writes nothing
 * more, and every further call throws the same exception.
 */
public final class AnswerStream extends OutputStream {

  private final HttpServletResponse response;
  private final OutputStream out;
  private @Nullable IOException failure;

  public AnswerStream(HttpServletResponse response) throws IOException {
    this.response = response;
    this.out = response.getOutputStream();
  }

  HttpServletResponse response() {
    return response;
  }

  /** The failure of the connection to the caller; null if no write has failed so far. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void write(int singleByte) throws IOException {
    write(new byte[] {(byte) singleByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    requireConnection();
    try (HeavyWork.Turn _ = HeavyWork.current().pause()) {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    requireConnection();
    try (HeavyWork.Turn _ = HeavyWork.current().pause()) {
      out.flush();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  private void requireConnection() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
