package io.finlego.processing.postgres;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * A parameter of type {@code uuid[]}, for {@code setObject}. The parameter is sent in binary on
 * connections with {@code binaryTransferEnable=2951} (the type's number), and as text on others, as
 * the driver sends every other array of ids.
 */
public final class UuidArray extends PGobject implements PGBinaryObject {

  private static final long serialVersionUID = 1L;
  private static final int UUID_TYPE = 2950;
  private static final int DIMENSIONS_BYTES = 5 * Integer.BYTES;
  private static final int LENGTH = 2 * Long.BYTES;

  private final UUID[] ids;

  public UuidArray(UUID... ids) {
    this.ids = ids.clone();
    this.type = "_uuid";
  }

  public UuidArray(Collection<UUID> ids) {
    this(ids.toArray(UUID[]::new));
  }

  /** The array of the ids of these items. */
  public static <T> UuidArray of(Collection<T> identified, Function<? super T, UUID> id) {
    return new UuidArray(identified.stream().map(id).toArray(UUID[]::new));
  }

  @Override
  public String getValue() {
    return Stream.of(ids).map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public int lengthInBytes() {
    return DIMENSIONS_BYTES + ids.length * (Integer.BYTES + LENGTH);
  }

  /**
   * Writes one dimension with lower bound 1 and without nulls, then the elements, each after its
   * length.
   */
  @Override
  public void toBytes(byte[] bytes, int offset) {
    ByteBuffer out = ByteBuffer.wrap(bytes, offset, lengthInBytes());
    out.putInt(1).putInt(0).putInt(UUID_TYPE).putInt(ids.length).putInt(1);
    for (UUID id : ids) {
      out.putInt(LENGTH).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
  }

  /** Not supported: the type is only for parameters. */
  @Override
  public void setByteValue(byte[] bytes, int offset) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UuidArray clone() {
    return this; // the array is immutable
  }
}
