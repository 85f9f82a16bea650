package io.finlego.ingress.client.verification;

import org.jspecify.annotations.Nullable;

/**
 * A webhook as received, before its signature is checked.
 *
 * @param digest the header {@code X-Payload-Digest}
 * @param algorithm the header {@code X-Payload-Digest-Alg}
 */
record SignedWebhook(byte[] body, @Nullable String digest, @Nullable String algorithm) {

  static final String DIGEST = "X-Payload-Digest";
  static final String ALGORITHM = "X-Payload-Digest-Alg";
}
