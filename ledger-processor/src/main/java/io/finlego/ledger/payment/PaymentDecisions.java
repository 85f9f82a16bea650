package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.ledger.moment.DecisionContext;
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
      PaymentCommand command, Books books, DecisionContext context) {
    return switch (command) {
      case MakePayment makePayment -> MakingPayment.decide(makePayment, books, context);
      case MakePaymentOnce makePaymentOnce ->
          MakingPaymentOnce.decide(makePaymentOnce, books, context);
      case DraftPayment draftPayment -> DraftingPayment.decide(draftPayment, books, context);
      case PendPayment pendPayment -> HoldingFunds.decide(pendPayment, books, context);
      case PostPayment postPayment -> PostingPayment.decide(postPayment, books, context);
      case CancelPayment cancelPayment -> CancellingPayment.decide(cancelPayment, books, context);
      case ExpirePayment expirePayment -> CancellingPayment.decide(expirePayment, books, context);
    };
  }
}
