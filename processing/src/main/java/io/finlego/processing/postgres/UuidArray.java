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
 * A parameter of type {@code uuid[]}, for {@code setObject}. The parameter is sent in binary on
 * connections with {@code binaryTransferEnable=2951} (the type's number), and as text on all other
 * connections.
 */
final class UuidArray extends PGobject implements PGBinaryObject {

  private static final long serialVersionUID = 1L;
  private static final int UUID_TYPE = 2950;
  private static final int DIMENSIONS_BYTES = 5 * Integer.BYTES;
  private static final int LENGTH = 2 * Long.BYTES;
  private static final int NULL_LENGTH = -1;

  private final @Nullable UUID[] ids;
  private final int nulls;

  UuidArray(@Nullable UUID... ids) {
    this.ids = ids.clone();
    this.nulls = Math.toIntExact(Stream.of(ids).filter(Objects::isNull).count());
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
    return DIMENSIONS_BYTES + ids.length * Integer.BYTES + (ids.length - nulls) * LENGTH;
  }

  /**
   * Writes the header, then each element after its length. The header says that the array has one
   * dimension, which counts from 1.
   */
  @Override
  public void toBytes(byte[] bytes, int offset) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, lengthInBytes());
    buffer.putInt(1).putInt(nulls > 0 ? 1 : 0).putInt(UUID_TYPE).putInt(ids.length).putInt(1);
    for (UUID id : ids) {
      if (id == null) {
        buffer.putInt(NULL_LENGTH);
      } else {
        buffer
            .putInt(LENGTH)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
      }
    }
  }

  /** Throws an exception, because this type is used only for parameters and never for results. */
  @Override
  public void setByteValue(byte[] bytes, int offset) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UuidArray clone() {
    return this; // the array is immutable
  }
}
