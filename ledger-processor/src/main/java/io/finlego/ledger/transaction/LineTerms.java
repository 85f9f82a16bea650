package io.finlego.ledger.transaction;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money that a payment requests.
 *
 * @param amount greater than zero
 * @param metadata the JSON object of the caller, unchanged
 */
public record LineTerms(
    AccountId debitAccountId,
    AccountId creditAccountId,
    Money amount,
    TransactionType type,
    @Nullable String description,
    @Nullable String metadata) {

  public LineTerms {
    if (!amount.isPositive() || !amount.isInRange()) {
      throw new IllegalArgumentException(
          "A line moves an amount greater than zero and within range.");
    }
  }
}
