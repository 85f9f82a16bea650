package io.finlego.schemas;

import java.nio.ByteBuffer;

/** Fields of bytes. */
public final class Bytes {

  private Bytes() {}

  /** A copy; the field stays to be read. */
  public static byte[] of(ByteBuffer field) {
    byte[] bytes = new byte[field.remaining()];
    field.duplicate().get(bytes);
    return bytes;
  }
}
