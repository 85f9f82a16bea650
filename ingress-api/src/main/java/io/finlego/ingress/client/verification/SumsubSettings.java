package io.finlego.ingress.client.verification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Sumsub's webhooks.
 *
 * @param secret the secret key of the webhook, as set in Sumsub's dashboard (Dev space, Webhook
 *     manager); null or blank: webhooks are refused
 */
@ConfigurationProperties("finlego.ingress.sumsub")
record SumsubSettings(@Nullable String secret) {

  /** Says whether there is a secret, and not which. */
  @Override
  public String toString() {
    return "SumsubSettings[secret " + (secret == null ? "missing" : "given") + "]";
  }
}
