package io.finlego.ingress.client.verification;

import org.jspecify.annotations.Nullable;

/**
 * How a webhook is signed, by the words of the header {@code X-Payload-Digest-Alg}. Sumsub's third
 * one, HMAC_SHA1_HEX, is refused as SHA-1 is on its way out everywhere.
 */
enum DigestAlgorithm {
  HMAC_SHA256_HEX("HmacSHA256"),
  HMAC_SHA512_HEX("HmacSHA512");

  private final String mac;

  DigestAlgorithm(String mac) {
    this.mac = mac;
  }

  /** As the JDK calls it. */
  String mac() {
    return mac;
  }

  /** The algorithm of that name, or null if we take none of it. */
  static @Nullable DigestAlgorithm named(@Nullable String name) {
    for (DigestAlgorithm algorithm : values()) {
      if (algorithm.name().equals(name)) {
        return algorithm;
      }
    }
    return null;
  }
}
