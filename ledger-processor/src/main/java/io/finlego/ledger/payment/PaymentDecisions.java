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

/** Hands each command on payments to the activity that decides it. */
public final class PaymentDecisions {

  private PaymentDecisions() {}

  /** The change to be made, or the reasons against it. A decision changes nothing itself. */
  public static Decision<? extends PaymentChange> decide(
      PaymentCommand command, Books books, Moment moment) {
    return switch (command) {
      case MakePayment make -> MakingPayment.decide(make, books, moment);
      case MakePaymentOnce once -> MakingPaymentOnce.decide(once, books, moment);
      case DraftPayment draft -> DraftingPayment.decide(draft, books, moment);
      case PendPayment pend -> PendingPayment.decide(pend, books, moment);
      case PostPayment post -> PostingPayment.decide(post, books, moment);
      case CancelPayment cancel -> CancellingPayment.decide(cancel, books, moment);
      case ExpirePayment expire -> CancellingPayment.decide(expire, books, moment);
    };
  }
}
