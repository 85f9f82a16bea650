package io.finlego.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The purpose of a sealed value. A value sealed for one purpose does not open for another. */
public enum Purpose {
  PROFILE,
  NAME,
  REASON,
  FILE_NAME,
  DOCUMENT,
  OTP_TOKEN,
  EVENTS;

  private static final int UUID_BYTES = 16;

  /**
   * Returns the associated data of AES-GCM. It binds a sealed value to the key's id and this
   * purpose.
   */
  byte[] associatedData(UUID keyId) {
    byte[] nameBytes = name().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(UUID_BYTES + nameBytes.length)
        .putLong(keyId.getMostSignificantBits())
        .putLong(keyId.getLeastSignificantBits())
        .put(nameBytes)
        .array();
  }
}
