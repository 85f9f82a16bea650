package io.finlego.ingress.http.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A body that is read as a whole before its first byte is given away. While the body arrives, its
 * sender has little memory: nothing for the first kibibytes, and not much more than the body's size
 * after them. The memory for the parsed body is taken when the last byte has come. So a slow sender
 * does not take the memory of others.
 */
final class BufferedBody extends ServletInputStream {

  /**
   * The number of bytes that take no memory of the caller. They are few in comparison with the
   * buffers that the container has for each connection.
   */
  private static final int SMALL_BYTES = 8 * 1024;

  private final ServletInputStream source;
  private final BodyMemory memory;
  private final long maxBytes;
  private @Nullable ByteArrayInputStream content;

  /**
   * Makes a body.
   *
   * @param source the body's bytes. Throws an exception if there are more than {@code maxBytes}
   */
  BufferedBody(ServletInputStream source, BodyMemory memory, long maxBytes) {
    this.source = source;
    this.memory = memory;
    this.maxBytes = maxBytes;
  }

  private ByteArrayInputStream content() throws IOException {
    ByteArrayInputStream readContent = content;
    if (readContent == null) {
      byte[] body = readAll();
      memory.takeForContent(body);
      readContent = new ByteArrayInputStream(body);
      content = readContent;
    }
    return readContent;
  }

  private byte[] readAll() throws IOException {
    byte[] beginning = source.readNBytes((int) Math.min(maxBytes, SMALL_BYTES));
    if (beginning.length < SMALL_BYTES) {
      return beginning;
    }
    memory.takeForArrival(maxBytes);
    byte[] rest = source.readAllBytes();
    byte[] body = Arrays.copyOf(beginning, beginning.length + rest.length);
    System.arraycopy(rest, 0, body, beginning.length, rest.length);
    return body;
  }

  @Override
  public int read() throws IOException {
    return content().read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return content().read(target, offset, length);
  }

  @Override
  public boolean isFinished() {
    return content != null && content.available() == 0;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("The body is read by the thread that serves the request.");
  }
}
