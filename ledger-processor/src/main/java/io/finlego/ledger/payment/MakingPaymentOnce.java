package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.payment.PaymentCommand.MakePayment;
import io.finlego.ledger.payment.PaymentCommand.MakePaymentOnce;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether to make a payment whose external id protects it from being made twice. If a
 * payment with the same external id and the same content exists, nothing changes, and the outcome
 * is that payment. If the existing payment has other content, the command is refused. A refused
 * command does not use up the external id.
 */
final class MakingPaymentOnce {

  private MakingPaymentOnce() {}

  static Decision<? extends PaymentChange> decide(
      MakePaymentOnce command, Books books, DecisionContext context) {
    MadePayment madePayment = earlierPayment(command.payment(), books);
    return madePayment != null
        ? Decision.accept(new PaymentChange.Unchanged(madePayment))
        : MakingPayment.decide(command.payment(), books, context);
  }

  /**
   * The earlier payment with the external id and the content of the command; null if no such
   * payment exists.
   */
  static @Nullable MadePayment earlierPayment(MakePayment command, Books books) {
    String externalId = command.details().externalId();
    MadePayment madePayment = externalId == null ? null : books.madePayment(externalId);
    return madePayment != null && madePayment.hasContentOf(command) ? madePayment : null;
  }
}
