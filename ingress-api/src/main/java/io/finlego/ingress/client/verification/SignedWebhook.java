package io.finlego.ingress.client.verification;

import org.jspecify.annotations.Nullable;

/**
 * A received webhook whose signature has not been checked yet.
 *
 * @param digest the header {@code X-Payload-Digest}; null if it is missing
 * @param algorithm the header {@code X-Payload-Digest-Alg}; null if it is missing
 */
record SignedWebhook(byte[] body, @Nullable String digest, @Nullable String algorithm) {

  static final String DIGEST_HEADER = "X-Payload-Digest";
  static final String ALGORITHM_HEADER = "X-Payload-Digest-Alg";
}
