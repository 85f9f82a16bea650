package io.finlego.ledger.payment;

import io.finlego.ledger.payment.PaymentCommand.MakePayment;
import io.finlego.ledger.transaction.Transaction;
import java.util.List;

/** A posted payment that was made in one step, with its only transaction. */
public record MadePayment(Payment payment, Transaction transaction) {

  /** The payment as it was loaded, without its line. */
  public static MadePayment of(Payment payment, Transaction transaction) {
    return new MadePayment(payment.withLines(List.of(transaction.line())), transaction);
  }

  /** Whether that command asks for the same payment. */
  boolean isOf(MakePayment command) {
    return payment.terms().equals(command.terms())
        && transaction.line().terms().equals(command.line());
  }
}
