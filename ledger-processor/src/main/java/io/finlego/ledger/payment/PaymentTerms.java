package io.finlego.ledger.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says about a payment as a whole.
 *
 * @param externalId the caller's reference, unique among all payments
 * @param metadata a JSON object as the caller gave it
 * @param expiresAt from then on the payment is cancelled unless it was posted; null: never
 * @param valueDate from which the amounts count for interest; null: the day of the posting
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
          "An external id has 1 to %d characters.".formatted(EXTERNAL_ID_MAX_CHARS));
    }
  }
}
