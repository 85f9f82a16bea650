package io.finlego.ledger.transaction;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Money;
import io.finlego.kernel.TransactionId;

/**
 * A requested movement of money with its place in the payment.
 *
 * @param id the id of the transaction once it is posted
 * @param sequence from 1
 */
public record PaymentLine(TransactionId id, int sequence, LineTerms terms) {

  public AccountId debitAccountId() {
    return terms.debitAccountId();
  }

  public AccountId creditAccountId() {
    return terms.creditAccountId();
  }

  public Money amount() {
    return terms.amount();
  }
}
