package io.finlego.ledger.wire;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A buffer for Avro's binary encoding. The caller writes the values one by one, in the order of the
 * schema. The methods {@code maybe…} write a value that may be null. Avro encodes such a value as a
 * union: first the number of the branch, and then the value.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#binary-encoding">the
 *     encoding</a>
 */
final class AvroBytes {

  private static final int INITIAL_BYTES = 2_048;
  private static final int LONG_BYTES_MAX = 10;
  private static final int UUID_CHARS = 36;
  private static final int MAGIC_BYTE = 0;
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int byteCount;

  /**
   * Writes the header of Confluent's wire format: a zero byte, and four bytes for the id of the
   * schema.
   */
  AvroBytes header(int schemaId) {
    ensureRoom(5);
    bytes[byteCount++] = MAGIC_BYTE;
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[byteCount++] = (byte) (schemaId >>> shift);
    }
    return this;
  }

  /**
   * Writes an int or a long. Avro writes the item count of an array, the symbol of an enum and the
   * branch of a union in the same way.
   */
  AvroBytes number(long value) {
    ensureRoom(LONG_BYTES_MAX);
    long zigzag = (value << 1) ^ (value >> 63);
    while ((zigzag & ~0x7fL) != 0) {
      bytes[byteCount++] = (byte) ((zigzag & 0x7f) | 0x80);
      zigzag >>>= 7;
    }
    bytes[byteCount++] = (byte) zigzag;
    return this;
  }

  AvroBytes flag(boolean value) {
    return number(value ? -1 : 0);
  }

  AvroBytes text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    return append(utf8, utf8.length);
  }

  AvroBytes maybeText(@Nullable String value) {
    return value == null ? number(0) : number(1).text(value);
  }

  AvroBytes uuid(UUID value) {
    number(UUID_CHARS);
    ensureRoom(UUID_CHARS);
    long mostSignificantBits = value.getMostSignificantBits();
    long leastSignificantBits = value.getLeastSignificantBits();
    appendHexDigits(mostSignificantBits, 60, 32);
    bytes[byteCount++] = '-';
    appendHexDigits(mostSignificantBits, 28, 16);
    bytes[byteCount++] = '-';
    appendHexDigits(mostSignificantBits, 12, 0);
    bytes[byteCount++] = '-';
    appendHexDigits(leastSignificantBits, 60, 48);
    bytes[byteCount++] = '-';
    appendHexDigits(leastSignificantBits, 44, 0);
    return this;
  }

  AvroBytes maybeUuid(@Nullable UUID value) {
    return value == null ? number(0) : number(1).uuid(value);
  }

  /** Writes the logical type timestamp-micros. */
  AvroBytes instant(Instant value) {
    return number(value.getEpochSecond() * MICROS_PER_SECOND + value.getNano() / NANOS_PER_MICRO);
  }

  AvroBytes maybeInstant(@Nullable Instant value) {
    return value == null ? number(0) : number(1).instant(value);
  }

  /** Writes the logical type decimal with scale 0. */
  AvroBytes decimal(BigInteger unscaledValue) {
    byte[] twosComplement = unscaledValue.toByteArray();
    number(twosComplement.length);
    return append(twosComplement, twosComplement.length);
  }

  /** Writes the logical type date. */
  AvroBytes date(LocalDate value) {
    return number(value.toEpochDay());
  }

  AvroBytes maybeDate(@Nullable LocalDate value) {
    return value == null ? number(0) : number(1).date(value);
  }

  /** Appends all bytes of another buffer. */
  AvroBytes append(AvroBytes other) {
    return append(other.bytes, other.byteCount);
  }

  AvroBytes clear() {
    byteCount = 0;
    return this;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, byteCount);
  }

  private AvroBytes append(byte[] source, int length) {
    ensureRoom(length);
    System.arraycopy(source, 0, bytes, byteCount, length);
    byteCount += length;
    return this;
  }

  /**
   * Writes one hexadecimal digit for every four bits of the value, from {@code firstShift} down to
   * {@code lastShift}.
   */
  private void appendHexDigits(long value, int firstShift, int lastShift) {
    for (int shift = firstShift; shift >= lastShift; shift -= 4) {
      bytes[byteCount++] = HEX[(int) (value >>> shift) & 0xf];
    }
  }

  private void ensureRoom(int moreBytes) {
    if (bytes.length - byteCount < moreBytes) {
      bytes =
          Arrays.copyOf(
              bytes,
              Math.max(
                  Math.addExact(byteCount, moreBytes), Math.addExact(bytes.length, bytes.length)));
    }
  }
}
