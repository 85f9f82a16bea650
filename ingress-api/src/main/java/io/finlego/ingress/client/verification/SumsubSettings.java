package io.finlego.ingress.client.verification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings for Sumsub's webhooks.
 *
 * @param secret the webhook's secret key, as set in Sumsub's dashboard (Dev space, Webhook
 *     manager); if null or blank, webhooks are refused
 */
@ConfigurationProperties("finlego.ingress.sumsub")
record SumsubSettings(@Nullable String secret) {

  /** Tells whether a secret is set, but not which. */
  @Override
  public String toString() {
    return "SumsubSettings[secret " + (secret == null ? "missing" : "given") + "]";
  }
}
