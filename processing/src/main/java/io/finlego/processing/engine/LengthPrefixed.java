package io.finlego.processing.engine;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes and reads bytes and UTF-8 texts in a buffer, each after its length. A length is an
 * unsigned LEB128 number.
 */
final class LengthPrefixed {

  static final int LENGTH_BYTES_MAX = 5;

  private LengthPrefixed() {}

  static void putBytes(ByteBuffer buffer, byte[] bytes) {
    putLength(buffer, bytes.length);
    buffer.put(bytes);
  }

  static void putLength(ByteBuffer buffer, int length) {
    int remainingLength = length;
    while (remainingLength >= 0x80) {
      buffer.put((byte) (remainingLength | 0x80));
      remainingLength >>>= 7;
    }
    buffer.put((byte) remainingLength);
  }

  static String readText(ByteBuffer buffer) {
    return new String(readBytes(buffer), StandardCharsets.UTF_8);
  }

  static byte[] readBytes(ByteBuffer buffer) {
    byte[] bytes = new byte[readLength(buffer)];
    buffer.get(bytes);
    return bytes;
  }

  /**
   * Reads the next length.
   *
   * @throws BufferUnderflowException if the buffer ends within the length, or if the length has
   *     more than {@link #LENGTH_BYTES_MAX} bytes
   */
  static int readLength(ByteBuffer buffer) {
    int length = 0;
    for (int shift = 0; shift < 7 * LENGTH_BYTES_MAX; shift += 7) {
      byte nextByte = buffer.get();
      length |= (nextByte & 0x7f) << shift;
      if (nextByte >= 0) {
        return length;
      }
    }
    throw new BufferUnderflowException();
  }

  /** Returns a copy of all bytes that were written to the buffer so far. */
  static byte[] writtenBytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }
}
