package io.finlego.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What is sealed: what was sealed as one thing cannot be passed off as another. */
public enum Purpose {
  PROFILE,
  NAME,
  REASON,
  FILE_NAME,
  DOCUMENT;

  private static final int UUID_BYTES = 16;

  /** Bound to what is sealed, and not part of it. */
  byte[] associatedData(UUID keyId) {
    byte[] name = name().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(UUID_BYTES + name.length)
        .putLong(keyId.getMostSignificantBits())
        .putLong(keyId.getLeastSignificantBits())
        .put(name)
        .array();
  }
}
