package io.finlego.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Makes UUIDs of version 5 (RFC 9562, section 5.5), so that the same names always give the same id.
 */
public final class NameBasedUuid {

  private NameBasedUuid() {}

  /**
   * Returns the id of these names within the namespace. The names ("ab", "c") and ("a", "bc") give
   * different ids, because the length of each name is hashed too.
   */
  public static UUID of(UUID namespace, String... names) {
    MessageDigest sha1 = newSha1();
    sha1.update(
        ByteBuffer.allocate(16)
            .putLong(namespace.getMostSignificantBits())
            .putLong(namespace.getLeastSignificantBits())
            .array());
    for (String name : names) {
      byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
      sha1.update(ByteBuffer.allocate(4).putInt(nameBytes.length).array());
      sha1.update(nameBytes);
    }
    ByteBuffer hash = ByteBuffer.wrap(sha1.digest());
    long highBits = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
    long lowBits = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(highBits, lowBits);
  }

  private static MessageDigest newSha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1.", e);
    }
  }
}
