package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.ledger.moment.Moment;
import io.finlego.ledger.payment.PaymentCommand.CancelPayment;
import io.finlego.ledger.payment.PaymentCommand.DraftPayment;
import io.finlego.ledger.payment.PaymentCommand.ExpirePayment;
import io.finlego.ledger.payment.PaymentCommand.MakePayment;
import io.finlego.ledger.payment.PaymentCommand.MakePaymentOnce;
import io.finlego.ledger.payment.PaymentCommand.PendPayment;
import io.finlego.ledger.payment.PaymentCommand.PostPayment;

/** Passes each command on payments to the class that decides it. */
public final class PaymentDecisions {

  private PaymentDecisions() {}

  /**
   * Decides a command: returns the change that the caller must record, or the reasons for a
   * refusal.
   */
  public static Decision<? extends PaymentChange> decide(
      PaymentCommand command, Books books, Moment moment) {
    return switch (command) {
      case MakePayment makePayment -> MakingPayment.decide(makePayment, books, moment);
      case MakePaymentOnce makePaymentOnce ->
          MakingPaymentOnce.decide(makePaymentOnce, books, moment);
      case DraftPayment draftPayment -> DraftingPayment.decide(draftPayment, books, moment);
      case PendPayment pendPayment -> HoldingFunds.decide(pendPayment, books, moment);
      case PostPayment postPayment -> PostingPayment.decide(postPayment, books, moment);
      case CancelPayment cancelPayment -> CancellingPayment.decide(cancelPayment, books, moment);
      case ExpirePayment expirePayment -> CancellingPayment.decide(expirePayment, books, moment);
    };
  }
}
