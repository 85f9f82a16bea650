package io.finlego.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes SHA-256, which every Java platform has. */
public final class Sha256 {

  private Sha256() {}

  /**
   * The digest (32 bytes) of all parts in a row. It does not depend on where one part ends and the
   * next begins.
   */
  public static byte[] of(byte[]... parts) {
    MessageDigest sha256 = digest();
    for (byte[] part : parts) {
      sha256.update(part);
    }
    return sha256.digest();
  }

  /** A new digest, for data that arrives piece by piece. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
