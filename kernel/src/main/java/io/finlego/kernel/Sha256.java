package io.finlego.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes SHA-256, which every Java platform has. */
public final class Sha256 {

  private Sha256() {}

  /** Computes one digest (32 bytes) of all parts together, as if the parts were a single array. */
  public static byte[] of(byte[]... parts) {
    MessageDigest sha256 = newDigest();
    for (byte[] part : parts) {
      sha256.update(part);
    }
    return sha256.digest();
  }

  /** Creates a digest for data that arrives piece by piece. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
