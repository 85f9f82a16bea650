package io.finlego.ledger.transaction;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Money;
import io.finlego.kernel.TransactionId;

/**
 * A line of a payment: a requested movement of money.
 *
 * @param id the id that the transaction will have when the line is posted
 * @param sequence the line's place in the payment, counted from 1
 */
public record PaymentLine(TransactionId id, int sequence, LineDetails details) {

  public AccountId debitAccountId() {
    return details.debitAccountId();
  }

  public AccountId creditAccountId() {
    return details.creditAccountId();
  }

  public Money amount() {
    return details.amount();
  }
}
