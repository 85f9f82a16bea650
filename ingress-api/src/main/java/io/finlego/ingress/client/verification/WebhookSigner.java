package io.finlego.ingress.client.verification;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Makes and checks the signatures of webhooks, which are HMACs (RFC 2104) of the bodies' bytes. */
final class WebhookSigner {

  private final byte[] secret;

  WebhookSigner(byte[] secret) {
    this.secret = secret.clone();
  }

  /** The signature of the body, in hexadecimal digits. */
  String sign(byte[] body, DigestAlgorithm algorithm) {
    return HexFormat.of().formatHex(digest(body, algorithm));
  }

  /**
   * Tells whether the body was signed with the secret. The time of the check does not depend on the
   * place of the first wrong byte, so an attacker cannot find a valid signature by measuring times.
   *
   * @param digest the signature, in hexadecimal digits in upper or lower case; null if it is
   *     missing
   * @param algorithm the algorithm's name in the header; null if the header is missing
   */
  boolean isSigned(byte[] body, @Nullable String digest, @Nullable String algorithm) {
    DigestAlgorithm knownAlgorithm = DigestAlgorithm.named(algorithm);
    return knownAlgorithm != null
        && digest != null
        && MessageDigest.isEqual(digest(body, knownAlgorithm), bytes(digest));
  }

  private byte[] digest(byte[] body, DigestAlgorithm algorithm) {
    try {
      Mac mac = Mac.getInstance(algorithm.jdkName());
      mac.init(new SecretKeySpec(secret, algorithm.jdkName()));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform supports HMAC with SHA-2.", e);
    }
  }

  /**
   * Decodes hexadecimal digits. Returns an empty array for any other text, because an empty array
   * never equals a digest.
   */
  private static byte[] bytes(String digest) {
    try {
      return HexFormat.of().parseHex(digest.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
