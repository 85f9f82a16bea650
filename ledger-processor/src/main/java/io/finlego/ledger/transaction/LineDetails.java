package io.finlego.ledger.transaction;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.CanonicalJson;
import io.finlego.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * The movement of money that a caller requests with one line of a payment.
 *
 * @param amount the amount, greater than zero
 * @param metadata the caller's JSON object, unchanged
 */
public record LineDetails(
    AccountId debitAccountId,
    AccountId creditAccountId,
    Money amount,
    TransactionType type,
    @Nullable String description,
    @Nullable String metadata) {

  public LineDetails {
    if (!amount.isPositive() || !amount.isInRange()) {
      throw new IllegalArgumentException(
          "A line moves an amount greater than zero and within range.");
    }
  }

  /**
   * Tells whether these details and the other details have the same content. The metadata is
   * compared as JSON and not as text.
   */
  public boolean hasSameContentAs(LineDetails other) {
    return withoutMetadata().equals(other.withoutMetadata())
        && CanonicalJson.areEqual(metadata, other.metadata);
  }

  private LineDetails withoutMetadata() {
    return new LineDetails(debitAccountId, creditAccountId, amount, type, description, null);
  }
}
