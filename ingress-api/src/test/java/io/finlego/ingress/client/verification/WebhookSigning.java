package io.finlego.ingress.client.verification;

import java.nio.charset.StandardCharsets;

/** Signs webhooks as Sumsub does, with the sandbox's secret. */
public final class WebhookSigning {

  private static final WebhookSigner SANDBOX =
      new WebhookSigner("finlego-sandbox-webhooks".getBytes(StandardCharsets.UTF_8));

  private WebhookSigning() {}

  /** The headers of a signed body. */
  public static String[] headers(String body) {
    return headers(body, DigestAlgorithm.HMAC_SHA256_HEX);
  }

  static String[] headers(String body, DigestAlgorithm algorithm) {
    return headers(
        SANDBOX.sign(body.getBytes(StandardCharsets.UTF_8), algorithm), algorithm.name());
  }

  static String[] headers(String digest, String algorithm) {
    return new String[] {"X-Payload-Digest", digest, "X-Payload-Digest-Alg", algorithm};
  }
}
