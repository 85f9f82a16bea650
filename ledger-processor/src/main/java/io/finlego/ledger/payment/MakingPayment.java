package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.payment.PaymentCommand.MakePayment;
import io.finlego.ledger.transaction.PaymentLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether to create a payment of one transaction and post it in one step. */
final class MakingPayment {

  private MakingPayment() {}

  static Decision<PaymentChange.Posted> decide(
      MakePayment command, Books books, DecisionContext context) {
    List<Rejection> reasons = new ArrayList<>(0);
    ExternalIds.checkUnused(command.details().externalId(), books, reasons);
    ValueDates.checkOpen(command.details(), context, reasons);
    LineRules.checkMove(command.line(), books, LinePath.ONLY_LINE, reasons);
    if (!reasons.isEmpty()) {
      return new Decision.Refused<>(reasons);
    }
    TentativeAccounts accounts = new TentativeAccounts(books);
    Rejection reason = reasonAgainstSpending(command, accounts);
    if (reason != null) {
      return new Decision.Refused<>(List.of(reason));
    }
    PaymentLine line = new PaymentLine(context.newTransactionId(), 1, command.line());
    Payment payment =
        Payment.drafted(context.newPaymentId(), command.details(), List.of(line), context.now());
    return Booking.post(payment, null, accounts, context);
  }

  private static @Nullable Rejection reasonAgainstSpending(
      MakePayment command, TentativeAccounts accounts) {
    return FundsRules.reasonAgainstSpending(
        accounts.get(command.line().debitAccountId()), command.line().amount(), LinePath.ONLY_LINE);
  }
}
