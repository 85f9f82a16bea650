package io.finlego.schemas;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * A growing array of bytes, which one thread reuses for many records. It works like a {@link
 * java.io.ByteArrayOutputStream} without locks.
 */
final class ByteArray extends OutputStream {

  private static final int INITIAL_BYTES = 1_024;
  private static final int KEPT_BYTES_MAX = 256 * 1_024;

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int count;

  @Override
  public void write(int value) {
    ensureRoom(1);
    bytes[count++] = (byte) value;
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    ensureRoom(length);
    System.arraycopy(source, offset, bytes, count, length);
    count += length;
  }

  /** Returns a copy of the written bytes, and empties the array. */
  byte[] take() {
    byte[] copy = Arrays.copyOf(bytes, count);
    clear();
    return copy;
  }

  /**
   * Empties the array. Replaces an array of more than 256 KiB by a small one, to free the memory.
   */
  void clear() {
    count = 0;
    if (bytes.length > KEPT_BYTES_MAX) {
      bytes = new byte[INITIAL_BYTES];
    }
  }

  private void ensureRoom(int byteCount) {
    int neededLength = Math.addExact(count, byteCount);
    if (neededLength > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes,
              Math.max(neededLength, (int) Math.min(Integer.MAX_VALUE - 8L, bytes.length * 2L)));
    }
  }
}
