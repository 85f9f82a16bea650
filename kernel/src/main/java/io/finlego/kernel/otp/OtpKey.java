package io.finlego.kernel.otp;

import io.finlego.kernel.CommandId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret key of one-time codes and their tokens. Whoever has the key can compute the code of a
 * command from the command's id and the instant of its decision. Several threads may use it at the
 * same time.
 */
public final class OtpKey {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param key 32 random bytes, which serve no other purpose
   */
  public OtpKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Returns the code and the token of a command that is decided at this instant. Another decision
   * at another instant gives another code and another token, even if it is about a command with the
   * same id. So a code that somebody saw is worthless when its idempotency key is used again, after
   * the first command was forgotten.
   */
  public OtpSecrets secretsOf(CommandId command, Instant decidedAt) {
    return new OtpSecrets(this, command + " " + decidedAt);
  }

  /** Computes HMAC-SHA-256 (32 bytes) of the texts, joined by blanks. */
  byte[] hash(String... texts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(String.join(" ", texts).getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
    }
  }
}
