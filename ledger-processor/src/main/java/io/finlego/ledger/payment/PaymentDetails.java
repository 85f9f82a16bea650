package io.finlego.ledger.payment;

import io.finlego.kernel.CanonicalJson;
import io.finlego.kernel.TextLimit;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The properties that a caller gives to a payment as a whole, and not to one of its lines.
 *
 * @param externalId the caller's own reference, unique among all payments; null if the caller gave
 *     none
 * @param metadata the caller's JSON object, unchanged
 * @param expiresAt the instant at which the payment is cancelled, if it was not posted before this
 *     instant; null if the payment never expires
 * @param valueDate the date from which the amounts count for interest; null for the day of posting
 */
public record PaymentDetails(
    @Nullable String externalId,
    @Nullable String description,
    @Nullable String metadata,
    @Nullable Instant expiresAt,
    @Nullable LocalDate valueDate) {

  public PaymentDetails {
    if (externalId != null && !TextLimit.PAYMENT_EXTERNAL_ID.accepts(externalId)) {
      throw new IllegalArgumentException(
          "An external id has " + TextLimit.PAYMENT_EXTERNAL_ID.inWords() + ".");
    }
  }

  /**
   * Tells whether these details and the other details have the same content. The metadata is
   * compared as JSON and not as text.
   */
  boolean hasSameContentAs(PaymentDetails other) {
    return withoutMetadata().equals(other.withoutMetadata())
        && CanonicalJson.areEqual(metadata, other.metadata);
  }

  private PaymentDetails withoutMetadata() {
    return new PaymentDetails(externalId, description, null, expiresAt, valueDate);
  }
}
