package io.finlego.ingress.ledger.reports;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The settings for calling the reports service.
 *
 * @param secret the value of the service's setting {@code finlego.reports.secret}. The ingress
 *     sends it as a bearer token. Null or empty if the service has no secret
 */
@Validated
@ConfigurationProperties("finlego.ingress.reports")
record ReportsSettings(
    @Nullable
        @Pattern(
            regexp = "([!-~]{16,})?",
            message = "must have at least 16 characters, all ASCII and without blanks")
        String secret) {

  /** Does not show the secret, because this text may be written to a log file. */
  @Override
  public String toString() {
    return "ReportsSettings[secret "
        + (secret == null || secret.isEmpty() ? "missing" : "given")
        + "]";
  }
}
