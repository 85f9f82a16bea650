package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.hold.Hold;
import io.finlego.ledger.moment.Moment;
import io.finlego.ledger.payment.PaymentCommand.PendPayment;
import io.finlego.ledger.transaction.PaymentLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the funds of a draft: for all of its lines, or for none. Only debited accounts whose funds
 * are limited get holds. A line cannot use money that another line of the same payment will credit,
 * because credits come only with the posting.
 */
final class PendingPayment {

  private PendingPayment() {}

  static Decision<PaymentChange.Pended> decide(PendPayment command, Books books, Moment moment) {
    Payment payment = books.payment(command.paymentId());
    if (payment == null) {
      return Lifecycle.notFound();
    }
    if (payment.isExpired(moment.now())) {
      return Lifecycle.expired();
    }
    if (payment.status() != PaymentStatus.DRAFT) {
      return Lifecycle.refuse(LedgerRejectionCode.PAYMENT_NOT_DRAFT, payment);
    }
    List<Rejection> reasons = new ArrayList<>(0);
    for (PaymentLine line : payment.lines()) {
      LineRules.checkMove(line.terms(), books, LinePath.ofSequence(line.sequence()), reasons);
    }
    return reasons.isEmpty() ? hold(payment, books, moment) : new Decision.Refused<>(reasons);
  }

  private static Decision<PaymentChange.Pended> hold(Payment payment, Books books, Moment moment) {
    TentativeAccounts accounts = new TentativeAccounts(books);
    List<Hold> holds = new ArrayList<>(payment.lines().size());
    for (PaymentLine line : payment.lines()) {
      Account debit = accounts.get(line.debitAccountId());
      Money reservedAmount = debit.amountToReserve(line.amount());
      if (reservedAmount.isPositive()) {
        Rejection reason =
            reasonAgainst(debit, reservedAmount, LinePath.ofSequence(line.sequence()));
        if (reason != null) {
          return new Decision.Refused<>(List.of(reason));
        }
        accounts.take(debit.hold(reservedAmount, line.id(), accounts.isInTransit(line)));
        holds.add(new Hold(payment.id(), line.sequence(), debit.id(), reservedAmount));
      }
    }
    return Decision.accept(
        new PaymentChange.Pended(
            payment.pended(moment.now()), moment.now(), accounts.movements(), holds));
  }

  private static @Nullable Rejection reasonAgainst(
      Account debit, Money reservedAmount, LinePath path) {
    Rejection rejection = FundsRules.againstSpending(debit, reservedAmount, path);
    return rejection != null ? rejection : FundsRules.againstHolding(debit, reservedAmount, path);
  }
}
