package io.finlego.ledger.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a payment as a whole, as its caller gave them.
 *
 * @param externalId the caller's reference, unique among all payments
 * @param metadata the JSON object of the caller, unchanged
 * @param expiresAt when the payment is cancelled unless it was posted before; null if it never
 *     expires
 * @param valueDate the date from which the amounts count for interest; null for the day of posting
 */
public record PaymentTerms(
    @Nullable String externalId,
    @Nullable String description,
    @Nullable String metadata,
    @Nullable Instant expiresAt,
    @Nullable LocalDate valueDate) {

  private static final int EXTERNAL_ID_MAX_CHARS = 256;

  public PaymentTerms {
    if (externalId != null
        && (externalId.isEmpty() || externalId.length() > EXTERNAL_ID_MAX_CHARS)) {
      throw new IllegalArgumentException(
          "An external id has 1 to %s characters.".formatted(EXTERNAL_ID_MAX_CHARS));
    }
  }
}
