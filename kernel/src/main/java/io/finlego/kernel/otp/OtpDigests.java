package io.finlego.kernel.otp;

import io.finlego.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Computes SHA-256 of one-time codes and their tokens, in hex. Commands and tables hold the digest
 * instead of the secret. A code has only a million values, so its digest hides the code from a
 * casual reader but not from an attacker. This is acceptable because codes expire within minutes.
 */
public final class OtpDigests {

  private OtpDigests() {}

  /**
   * Returns the digest of {@code <otpId>:<code>}. The same code has a different digest under
   * another id.
   */
  public static String ofCode(UUID otpId, String code) {
    return sha256Hex(otpId + ":" + code);
  }

  /** Returns the digest of the token. */
  public static String ofToken(String token) {
    return sha256Hex(token);
  }

  /**
   * Tells whether both digests are the same. The comparison takes the same time wherever the
   * digests differ, so its duration reveals nothing to an attacker.
   */
  static boolean match(String digest, String otherDigest) {
    return MessageDigest.isEqual(
        digest.getBytes(StandardCharsets.US_ASCII),
        otherDigest.getBytes(StandardCharsets.US_ASCII));
  }

  private static String sha256Hex(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
