package io.finlego.schemas;

import java.nio.ByteBuffer;

/** Reads fields of type bytes. */
public final class Bytes {

  private Bytes() {}

  /** Copies the remaining bytes of the field. The field's position does not change. */
  public static byte[] of(ByteBuffer field) {
    byte[] bytes = new byte[field.remaining()];
    field.duplicate().get(bytes);
    return bytes;
  }
}
