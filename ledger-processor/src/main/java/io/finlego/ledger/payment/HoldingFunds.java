package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.hold.Hold;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.payment.PaymentCommand.PendPayment;
import io.finlego.ledger.transaction.PaymentLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether to hold the funds of a draft, for all its lines or for none. Only accounts whose
 * funds are limited get holds. A line cannot use money that another line of the same payment
 * credits, because accounts are credited only when the payment is posted.
 */
final class HoldingFunds {

  private HoldingFunds() {}

  static Decision<PaymentChange.Pended> decide(
      PendPayment command, Books books, DecisionContext context) {
    Payment payment = books.payment(command.paymentId());
    if (payment == null) {
      return LifecycleRefusals.notFound();
    }
    if (payment.isExpired(context.now())) {
      return LifecycleRefusals.expired();
    }
    if (payment.status() != PaymentStatus.DRAFT) {
      return LifecycleRefusals.refuse(LedgerRejectionCode.PAYMENT_NOT_DRAFT, payment);
    }
    List<Rejection> reasons = new ArrayList<>(0);
    for (PaymentLine line : payment.lines()) {
      LineRules.checkMove(line.details(), books, LinePath.ofSequence(line.sequence()), reasons);
    }
    return reasons.isEmpty() ? hold(payment, books, context) : new Decision.Refused<>(reasons);
  }

  private static Decision<PaymentChange.Pended> hold(
      Payment payment, Books books, DecisionContext context) {
    TentativeAccounts accounts = new TentativeAccounts(books);
    List<Hold> holds = new ArrayList<>(payment.lines().size());
    for (PaymentLine line : payment.lines()) {
      Account debitAccount = accounts.get(line.debitAccountId());
      Money heldAmount = debitAccount.amountToHold(line.amount());
      if (heldAmount.isPositive()) {
        Rejection reason =
            reasonAgainstHold(debitAccount, heldAmount, LinePath.ofSequence(line.sequence()));
        if (reason != null) {
          return new Decision.Refused<>(List.of(reason));
        }
        accounts.apply(debitAccount.hold(heldAmount, line.id(), accounts.isInTransit(line)));
        holds.add(new Hold(payment.id(), line.sequence(), debitAccount.id(), heldAmount));
      }
    }
    return Decision.accept(
        new PaymentChange.Pended(
            payment.pended(context.now()), context.now(), accounts.movements(), holds));
  }

  private static @Nullable Rejection reasonAgainstHold(
      Account debitAccount, Money heldAmount, LinePath path) {
    Rejection rejection = FundsRules.reasonAgainstSpending(debitAccount, heldAmount, path);
    return rejection != null
        ? rejection
        : FundsRules.reasonAgainstHolding(debitAccount, heldAmount, path);
  }
}
