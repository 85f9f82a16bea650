package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.moment.Moment;
import io.finlego.ledger.payment.PaymentCommand.CancelPayment;
import io.finlego.ledger.payment.PaymentCommand.ExpirePayment;
import io.finlego.ledger.transaction.PaymentLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Cancels drafts and pending payments, on request or after their {@code expiresAt}. Held funds are
 * released.
 */
final class CancellingPayment {

  private CancellingPayment() {}

  static Decision<PaymentChange.Cancelled> decide(
      CancelPayment command, Books books, Moment moment) {
    Payment payment = books.payment(command.paymentId());
    if (payment == null) {
      return Lifecycle.notFound();
    }
    return switch (payment.status()) {
      case DRAFT, PENDING -> cancel(payment, command.reason(), false, books, moment.now());
      case POSTED -> Lifecycle.refuse(LedgerRejectionCode.PAYMENT_ALREADY_POSTED, payment);
      case CANCELLED -> Lifecycle.refuse(LedgerRejectionCode.PAYMENT_ALREADY_CANCELLED, payment);
    };
  }

  /**
   * Decides an expiry, without comparing {@code expiresAt} again. The ledger's timer sent the
   * command because the database's clock had passed {@code expiresAt}. If the clock was set back
   * since, a refusal would be the command's outcome for ever, and the funds would stay held for
   * ever.
   */
  static Decision<PaymentChange.Cancelled> decide(
      ExpirePayment command, Books books, Moment moment) {
    Payment payment = books.payment(command.paymentId());
    if (payment == null) {
      return Lifecycle.notFound();
    }
    if (payment.terms().expiresAt() == null) {
      return Decision.refuse(
          LedgerRejectionCode.PAYMENT_NOT_EXPIRED, "The payment has no expiresAt.");
    }
    return switch (payment.status()) {
      case DRAFT, PENDING -> cancel(payment, Payment.EXPIRED, true, books, moment.now());
      case POSTED -> Lifecycle.refuse(LedgerRejectionCode.PAYMENT_ALREADY_POSTED, payment);
      case CANCELLED -> Lifecycle.refuse(LedgerRejectionCode.PAYMENT_ALREADY_CANCELLED, payment);
    };
  }

  private static Decision<PaymentChange.Cancelled> cancel(
      Payment payment, @Nullable String reason, boolean expired, Books books, Instant at) {
    TentativeAccounts accounts = new TentativeAccounts(books);
    if (payment.status() == PaymentStatus.PENDING) {
      payment.lines().forEach(line -> release(line, accounts));
    }
    return Decision.accept(
        new PaymentChange.Cancelled(
            payment.cancelled(at, reason), at, accounts.movements(), expired));
  }

  private static void release(PaymentLine line, TentativeAccounts accounts) {
    Account debit = accounts.get(line.debitAccountId());
    Money reservedAmount = debit.amountToReserve(line.amount());
    if (reservedAmount.isPositive()) {
      accounts.take(debit.release(reservedAmount, line.id(), accounts.isInTransit(line)));
    }
  }
}
