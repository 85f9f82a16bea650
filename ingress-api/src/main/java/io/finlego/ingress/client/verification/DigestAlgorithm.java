package io.finlego.ingress.client.verification;

import org.jspecify.annotations.Nullable;

/**
 * The algorithms of webhook signatures. The name of each constant is the algorithm's name in the
 * header {@code X-Payload-Digest-Alg}. Sumsub also offers HMAC_SHA1_HEX, but we refuse it, because
 * SHA-1 is being phased out.
 */
enum DigestAlgorithm {
  HMAC_SHA256_HEX("HmacSHA256"),
  HMAC_SHA512_HEX("HmacSHA512");

  private final String jdkName;

  DigestAlgorithm(String jdkName) {
    this.jdkName = jdkName;
  }

  /** The algorithm's name in the JDK. */
  String jdkName() {
    return jdkName;
  }

  /** The algorithm with this name in the header; null if there is no such algorithm. */
  static @Nullable DigestAlgorithm named(@Nullable String name) {
    for (DigestAlgorithm algorithm : values()) {
      if (algorithm.name().equals(name)) {
        return algorithm;
      }
    }
    return null;
  }
}
