package io.finlego.ledger.payment;

import io.finlego.ledger.payment.PaymentCommand.MakePayment;
import io.finlego.ledger.transaction.Transaction;
import java.util.List;

/** A posted payment that was made in one step, with its only transaction. */
public record MadePayment(Payment payment, Transaction transaction) {

  /** Adds the transaction's line to a payment that was loaded without lines. */
  public static MadePayment of(Payment payment, Transaction transaction) {
    return new MadePayment(payment.withLines(List.of(transaction.line())), transaction);
  }

  /** Tells whether the command would make a payment with the same content. */
  boolean hasContentOf(MakePayment command) {
    return payment.details().hasSameContentAs(command.details())
        && transaction.line().details().hasSameContentAs(command.line());
  }
}
