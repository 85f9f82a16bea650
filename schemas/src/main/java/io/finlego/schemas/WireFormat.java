package io.finlego.schemas;

import java.nio.ByteBuffer;

/**
 * Confluent's wire format of a value: a zero byte, the schema's id in four big-endian bytes, and
 * the record in Avro's binary form.
 */
final class WireFormat {

  static final int HEADER_BYTES = 5;

  private static final byte MAGIC = 0;

  private WireFormat() {}

  static void writeHeader(ByteArray target, int schemaId) {
    target.write(MAGIC);
    target.write(schemaId >>> 24);
    target.write(schemaId >>> 16);
    target.write(schemaId >>> 8);
    target.write(schemaId);
  }

  /**
   * Returns the id of the schema with which a value was written.
   *
   * @throws UnreadableRecordException if the value does not begin with a header of this format
   */
  static int schemaId(byte[] value) {
    if (value.length < HEADER_BYTES) {
      throw new UnreadableRecordException(
          "A value of %s bytes is shorter than the %s bytes of its header."
              .formatted(value.length, HEADER_BYTES));
    }
    if (value[0] != MAGIC) {
      throw new UnreadableRecordException(
          "The first byte is %s, not the magic byte 0.".formatted(value[0]));
    }
    return ByteBuffer.wrap(value).getInt(1);
  }
}
