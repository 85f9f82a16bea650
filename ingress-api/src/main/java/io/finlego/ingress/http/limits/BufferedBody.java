package io.finlego.ingress.http.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
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

  /** How much larger the array becomes when it is full. */
  private static final long GROWTH = 4;

  private static final byte[] NOTHING = {};

  private final ServletInputStream source;
  private final BodyMemory memory;
  private final long maxBytes;
  private byte @Nullable [] content;
  private int position;
  private int markedPosition;

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

  private byte[] content() throws IOException {
    byte[] readContent = content;
    if (readContent == null) {
      readContent = readAll();
      memory.takeForContent(readContent);
      content = readContent;
    }
    return readContent;
  }

  private byte[] readAll() throws IOException {
    byte[] bytes = new byte[(int) Math.min(maxBytes, SMALL_BYTES)];
    int length = source.readNBytes(bytes, 0, bytes.length);
    if (length == SMALL_BYTES) {
      memory.takeForArrival(maxBytes);
    }
    while (length == bytes.length && length < maxBytes) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(maxBytes, GROWTH * length));
      length += source.readNBytes(bytes, length, bytes.length - length);
    }
    if (length == maxBytes) {
      requireEnd();
    }
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  /** Lets the source throw its exception if there are more bytes. */
  private void requireEnd() throws IOException {
    if (source.read() >= 0) {
      throw new BodyTooLargeException(maxBytes);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] bytes = content();
    return position == bytes.length ? -1 : Byte.toUnsignedInt(bytes[position++]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    byte[] bytes = content();
    if (position == bytes.length && length > 0) {
      return -1;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }

  /**
   * Gives away the rest of the body without a copy, if it is the whole body. This stream then keeps
   * nothing of it, because a large body should not be in memory until the answer is written.
   */
  @Override
  public byte[] readAllBytes() throws IOException {
    byte[] bytes = content();
    byte[] rest = position == 0 ? bytes : Arrays.copyOfRange(bytes, position, bytes.length);
    content = NOTHING;
    position = 0;
    markedPosition = 0;
    return rest;
  }

  @Override
  public boolean markSupported() {
    return true;
  }

  @Override
  public synchronized void mark(int readLimit) {
    markedPosition = position;
  }

  @Override
  public synchronized void reset() {
    position = markedPosition;
  }

  @Override
  public boolean isFinished() {
    return content != null && position == content.length;
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
