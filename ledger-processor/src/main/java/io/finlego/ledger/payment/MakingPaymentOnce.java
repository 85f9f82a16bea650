package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.ledger.moment.Moment;
import io.finlego.ledger.payment.PaymentCommand.MakePaymentOnce;

/**
 * Makes a payment whose external id names it: only a payment takes the id, never an attempt. The
 * same payment again is answered with the first one; another payment under this id is refused.
 */
final class MakingPaymentOnce {

  private MakingPaymentOnce() {}

  static Decision<? extends PaymentChange> decide(
      MakePaymentOnce command, Books books, Moment moment) {
    MadePayment made = books.madePayment(command.externalId());
    return made != null && made.isOf(command.payment())
        ? Decision.accept(new PaymentChange.None(made))
        : MakingPayment.decide(command.payment(), books, moment);
  }
}
