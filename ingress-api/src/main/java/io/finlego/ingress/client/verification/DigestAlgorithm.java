package io.finlego.ingress.client.verification;

import org.jspecify.annotations.Nullable;

/**
 * The algorithms that sign webhooks, by their names in the header {@code X-Payload-Digest-Alg}.
 * Sumsub also offers HMAC_SHA1_HEX. It is refused, because SHA-1 is being phased out.
 */
enum DigestAlgorithm {
  HMAC_SHA256_HEX("HmacSHA256"),
  HMAC_SHA512_HEX("HmacSHA512");

  private final String mac;

  DigestAlgorithm(String mac) {
    this.mac = mac;
  }

  /** The algorithm's name in the JDK. */
  String mac() {
    return mac;
  }

  /** The algorithm with this name, or null if the name is unknown. */
  static @Nullable DigestAlgorithm named(@Nullable String name) {
    for (DigestAlgorithm algorithm : values()) {
      if (algorithm.name().equals(name)) {
        return algorithm;
      }
    }
    return null;
  }
}
