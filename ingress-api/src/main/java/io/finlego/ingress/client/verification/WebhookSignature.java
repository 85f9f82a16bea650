package io.finlego.ingress.client.verification;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of a webhook: an HMAC (RFC 2104) over the body's bytes as they were sent. */
final class WebhookSignature {

  private final byte[] secret;

  WebhookSignature(byte[] secret) {
    this.secret = secret.clone();
  }

  /** The digest in hexadecimal digits. */
  String of(byte[] body, DigestAlgorithm algorithm) {
    return HexFormat.of().formatHex(digest(body, algorithm));
  }

  /**
   * Whether somebody who knows the secret has signed the body. Takes as long for a wrong digest as
   * for the right one, wherever they differ.
   *
   * @param digest hexadecimal digits in either case
   */
  boolean holds(byte[] body, @Nullable String digest, @Nullable String algorithm) {
    DigestAlgorithm known = DigestAlgorithm.named(algorithm);
    return known != null
        && digest != null
        && MessageDigest.isEqual(digest(body, known), bytes(digest));
  }

  private byte[] digest(byte[] body, DigestAlgorithm algorithm) {
    try {
      Mac mac = Mac.getInstance(algorithm.mac());
      mac.init(new SecretKeySpec(secret, algorithm.mac()));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC with SHA-2.", e);
    }
  }

  /** None for what is not hexadecimal: no digest equals that. */
  private static byte[] bytes(String digest) {
    try {
      return HexFormat.of().parseHex(digest.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
