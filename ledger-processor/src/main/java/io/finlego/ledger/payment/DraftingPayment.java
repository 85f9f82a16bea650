package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.payment.PaymentCommand.DraftPayment;
import io.finlego.ledger.transaction.PaymentLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides whether to create a draft, which is a payment that moves no money yet. */
final class DraftingPayment {

  private DraftingPayment() {}

  static Decision<PaymentChange.Drafted> decide(
      DraftPayment command, Books books, DecisionContext context) {
    List<Rejection> reasons = reasonsAgainst(command, books, context);
    if (!reasons.isEmpty()) {
      return new Decision.Refused<>(reasons);
    }
    List<PaymentLine> lines = new ArrayList<>(command.lines().size());
    for (int i = 0; i < command.lines().size(); i++) {
      lines.add(new PaymentLine(context.newTransactionId(), i + 1, command.lines().get(i)));
    }
    return Decision.accept(
        new PaymentChange.Drafted(
            Payment.drafted(
                context.newPaymentId(), command.details(), List.copyOf(lines), context.now())));
  }

  private static List<Rejection> reasonsAgainst(
      DraftPayment command, Books books, DecisionContext context) {
    List<Rejection> reasons = new ArrayList<>(0);
    ExternalIds.checkUnused(command.details().externalId(), books, reasons);
    ValueDates.checkOpen(command.details(), context, reasons);
    Instant expiresAt = command.details().expiresAt();
    if (expiresAt != null && !expiresAt.isAfter(context.now())) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.PAYMENT_EXPIRED,
              "`expiresAt` must be in the future.",
              "expiresAt"));
    }
    for (int i = 0; i < command.lines().size(); i++) {
      LineRules.checkDraft(command.lines().get(i), books, new LinePath(i), reasons);
    }
    return reasons;
  }
}
