package io.finlego.kernel.otp;

import io.finlego.kernel.CommandId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret key of one-time codes and their tokens. Whoever has the key can compute the code of a
 * command from the command's id. Several threads may use it at the same time.
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

  /** Returns the code and the token of a command. */
  public OtpSecrets secretsOf(CommandId command) {
    return new OtpSecrets(this, command.toString());
  }

  /** Computes HMAC-SHA-256 (32 bytes) of the texts. None of the texts may contain a blank. */
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
