package io.finlego.processing.engine;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes and UTF-8 texts in a buffer, each behind its length as unsigned LEB128. */
final class LengthPrefixed {

  static final int LENGTH_BYTES_MAX = 5;

  private LengthPrefixed() {}

  static void putBytes(ByteBuffer buffer, byte[] bytes) {
    putLength(buffer, bytes.length);
    buffer.put(bytes);
  }

  static void putLength(ByteBuffer buffer, int length) {
    int remaining = length;
    while (remaining >= 0x80) {
      buffer.put((byte) (remaining | 0x80));
      remaining >>>= 7;
    }
    buffer.put((byte) remaining);
  }

  static String text(ByteBuffer buffer) {
    return new String(bytes(buffer), StandardCharsets.UTF_8);
  }

  static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[length(buffer)];
    buffer.get(bytes);
    return bytes;
  }

  /**
   * Reads the next length.
   *
   * @throws BufferUnderflowException if the buffer ends within the length, or if the length has
   *     more bytes than a length can have
   */
  static int length(ByteBuffer buffer) {
    int length = 0;
    for (int shift = 0; shift < 7 * LENGTH_BYTES_MAX; shift += 7) {
      byte next = buffer.get();
      length |= (next & 0x7f) << shift;
      if (next >= 0) {
        return length;
      }
    }
    throw new BufferUnderflowException();
  }

  /** A copy of all bytes that were put into the buffer so far. */
  static byte[] written(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }
}
