package io.finlego.ingress.client.verification;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks the signature of a webhook: an HMAC (RFC 2104) over the body's bytes as sent. */
final class WebhookSignature {

  private final byte[] secret;

  WebhookSignature(byte[] secret) {
    this.secret = secret.clone();
  }

  /** The body's digest, in hexadecimal digits. */
  String of(byte[] body, DigestAlgorithm algorithm) {
    return HexFormat.of().formatHex(digest(body, algorithm));
  }

  /**
   * Tells whether the body was signed with the secret. The check takes the same time wherever a
   * wrong digest differs from the right one, so the time reveals nothing.
   *
   * @param digest hexadecimal digits in upper or lower case
   */
  boolean holds(byte[] body, @Nullable String digest, @Nullable String algorithm) {
    DigestAlgorithm knownAlgorithm = DigestAlgorithm.named(algorithm);
    return knownAlgorithm != null
        && digest != null
        && MessageDigest.isEqual(digest(body, knownAlgorithm), bytes(digest));
  }

  private byte[] digest(byte[] body, DigestAlgorithm algorithm) {
    try {
      Mac mac = Mac.getInstance(algorithm.mac());
      mac.init(new SecretKeySpec(secret, algorithm.mac()));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform supports HMAC with SHA-2.", e);
    }
  }

  /**
   * The bytes that these hexadecimal digits stand for. Any other text gives no bytes, which equal
   * no digest.
   */
  private static byte[] bytes(String digest) {
    try {
      return HexFormat.of().parseHex(digest.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
