package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.ledger.moment.Moment;
import io.finlego.ledger.payment.PaymentCommand.MakePaymentOnce;

/**
 * Decides whether to make a payment whose external id protects it from being made twice. If a
 * payment with the same external id and the same content exists, nothing changes, and the outcome
 * is that payment. If the existing payment has other content, the command is refused. A refused
 * command does not use up the external id.
 */
final class MakingPaymentOnce {

  private MakingPaymentOnce() {}

  static Decision<? extends PaymentChange> decide(
      MakePaymentOnce command, Books books, Moment moment) {
    MadePayment madePayment = books.madePayment(command.externalId());
    return madePayment != null && madePayment.hasContentOf(command.payment())
        ? Decision.accept(new PaymentChange.Unchanged(madePayment))
        : MakingPayment.decide(command.payment(), books, moment);
  }
}
