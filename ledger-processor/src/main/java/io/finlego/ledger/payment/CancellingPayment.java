package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.payment.PaymentCommand.CancelPayment;
import io.finlego.ledger.payment.PaymentCommand.ExpirePayment;
import io.finlego.ledger.transaction.PaymentLine;

/**
 * Decides whether to cancel a draft or pending payment, on request or after its {@code expiresAt}.
 * The cancellation releases held funds.
 */
final class CancellingPayment {

  private CancellingPayment() {}

  static Decision<PaymentChange.Cancelled> decide(
      CancelPayment command, Books books, DecisionContext context) {
    Payment payment = books.payment(command.paymentId());
    if (payment == null) {
      return LifecycleRefusals.notFound();
    }
    if (payment.isExpired(context.now())) {
      return LifecycleRefusals.expired();
    }
    return switch (payment.status()) {
      case DRAFT, PENDING ->
          cancel(
              payment, payment.cancelled(context.now(), command.reason()), false, books, context);
      case POSTED -> LifecycleRefusals.refuse(LedgerRejectionCode.PAYMENT_ALREADY_POSTED, payment);
      case CANCELLED ->
          LifecycleRefusals.refuse(LedgerRejectionCode.PAYMENT_ALREADY_CANCELLED, payment);
    };
  }

  /**
   * Decides the expiry of a payment. This method does not compare {@code expiresAt} with the clock.
   * The ledger's own timer sent the command because the database's clock had passed {@code
   * expiresAt}. If the clock was set back after that, a comparison would refuse the command. The
   * ledger would then never expire the payment, and its funds would stay held for ever.
   */
  static Decision<PaymentChange.Cancelled> decide(
      ExpirePayment command, Books books, DecisionContext context) {
    Payment payment = books.payment(command.paymentId());
    if (payment == null) {
      return LifecycleRefusals.notFound();
    }
    if (payment.details().expiresAt() == null) {
      return Decision.refuse(
          LedgerRejectionCode.PAYMENT_NOT_EXPIRED, "The payment has no expiresAt.");
    }
    return switch (payment.status()) {
      case DRAFT, PENDING -> cancel(payment, payment.expired(context.now()), true, books, context);
      case POSTED -> LifecycleRefusals.refuse(LedgerRejectionCode.PAYMENT_ALREADY_POSTED, payment);
      case CANCELLED ->
          LifecycleRefusals.refuse(LedgerRejectionCode.PAYMENT_ALREADY_CANCELLED, payment);
    };
  }

  private static Decision<PaymentChange.Cancelled> cancel(
      Payment payment,
      Payment cancelledPayment,
      boolean expired,
      Books books,
      DecisionContext context) {
    TentativeAccounts accounts = new TentativeAccounts(books);
    if (payment.status() == PaymentStatus.PENDING) {
      payment.lines().forEach(line -> release(line, accounts));
    }
    return Decision.accept(
        new PaymentChange.Cancelled(
            cancelledPayment, context.now(), accounts.movements(), expired));
  }

  private static void release(PaymentLine line, TentativeAccounts accounts) {
    Account debitAccount = accounts.get(line.debitAccountId());
    Money heldAmount = debitAccount.amountToHold(line.amount());
    if (heldAmount.isPositive()) {
      accounts.apply(debitAccount.release(heldAmount, line.id(), accounts.isInTransit(line)));
    }
  }
}
