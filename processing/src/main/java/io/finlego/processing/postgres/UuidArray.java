package io.finlego.processing.postgres;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * A statement parameter of the Postgres type {@code uuid[]}. The driver sends it in binary form if
 * the connection has the setting {@code binaryTransferEnable=2951}, and otherwise as text. 2951 is
 * the id of the type {@code uuid[]}.
 */
final class UuidArray extends PGobject implements PGBinaryObject {

  private static final long serialVersionUID = 1L;
  private static final int UUID_TYPE_ID = 2950;
  private static final int HEADER_BYTES = 5 * Integer.BYTES;
  private static final int UUID_BYTES = 2 * Long.BYTES;
  private static final int NULL_LENGTH = -1;

  private final @Nullable UUID[] ids;
  private final int nullCount;

  UuidArray(@Nullable UUID... ids) {
    this.ids = ids.clone();
    this.nullCount = Math.toIntExact(Stream.of(ids).filter(Objects::isNull).count());
    this.type = "_uuid";
  }

  @Override
  public String getValue() {
    return Arrays.stream(ids)
        .map(id -> id == null ? "NULL" : id.toString())
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public int lengthInBytes() {
    return HEADER_BYTES + ids.length * Integer.BYTES + (ids.length - nullCount) * UUID_BYTES;
  }

  /**
   * Writes a header, and then the length and the bytes of each element. The header says that the
   * array has one dimension, and that its first index is 1.
   */
  @Override
  public void toBytes(byte[] bytes, int offset) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, lengthInBytes());
    buffer
        .putInt(1)
        .putInt(nullCount > 0 ? 1 : 0)
        .putInt(UUID_TYPE_ID)
        .putInt(ids.length)
        .putInt(1);
    for (UUID id : ids) {
      if (id == null) {
        buffer.putInt(NULL_LENGTH);
      } else {
        buffer
            .putInt(UUID_BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
      }
    }
  }

  /** Always throws an exception, because query results are never read into this class. */
  @Override
  public void setByteValue(byte[] bytes, int offset) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UuidArray clone() {
    return this; // the array is immutable
  }
}
