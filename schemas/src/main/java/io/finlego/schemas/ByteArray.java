package io.finlego.schemas;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * A growing array for one thread: a {@link java.io.ByteArrayOutputStream} without locks, kept
 * between records.
 */
final class ByteArray extends OutputStream {

  private static final int INITIAL_BYTES = 1_024;
  private static final int KEPT_MAX_BYTES = 256 * 1_024;

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int count;

  @Override
  public void write(int value) {
    ensure(1);
    bytes[count++] = (byte) value;
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    ensure(length);
    System.arraycopy(source, offset, bytes, count, length);
    count += length;
  }

  /** Returns a copy of the bytes written since the last call, and empties the array. */
  byte[] take() {
    byte[] copy = Arrays.copyOf(bytes, count);
    clear();
    return copy;
  }

  /** Empties the array. An array that has grown too large to keep is dropped. */
  void clear() {
    count = 0;
    if (bytes.length > KEPT_MAX_BYTES) {
      bytes = new byte[INITIAL_BYTES];
    }
  }

  private void ensure(int byteCount) {
    int neededLength = Math.addExact(count, byteCount);
    if (neededLength > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes,
              Math.max(neededLength, (int) Math.min(Integer.MAX_VALUE - 8L, bytes.length * 2L)));
    }
  }
}
