package io.finlego.ingress.client.verification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings for Sumsub's webhooks.
 *
 * @param secret the secret key with which Sumsub signs webhooks. It is set in Sumsub's dashboard
 *     (Dev space, Webhook manager). If the secret is null or blank, webhooks are refused
 */
@ConfigurationProperties("finlego.ingress.sumsub")
record SumsubSettings(@Nullable String secret) {

  /** Does not show the secret, because this text may be written to a log file. */
  @Override
  public String toString() {
    return "SumsubSettings[secret " + (secret == null ? "missing" : "given") + "]";
  }
}
