package io.finlego.vault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Seals the token that a client gets for a right one-time code. The ledger seals it and the ingress
 * opens it. A sealed token is bound to the instant at which the token expires, so that it cannot be
 * exchanged for the token of another reply.
 */
public record OtpTokenSeal(SecretSeal seal) {

  public byte[] seal(String token, Instant expiresAt) {
    return seal.seal(
        Purpose.OTP_TOKEN, token.getBytes(StandardCharsets.UTF_8), expiresAt.toString());
  }

  /**
   * Opens a sealed token.
   *
   * @param expiresAt the same instant as at the sealing, with the same precision
   * @throws MissingMasterKeyException if the settings lack the master key that sealed the token
   * @throws BrokenSealException if someone altered the sealed token, or if it expires at another
   *     instant
   */
  public String open(byte[] sealedToken, Instant expiresAt) {
    return new String(
        seal.open(Purpose.OTP_TOKEN, sealedToken, expiresAt.toString()), StandardCharsets.UTF_8);
  }
}
