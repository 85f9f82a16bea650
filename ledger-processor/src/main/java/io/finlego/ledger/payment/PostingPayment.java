package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.kernel.InvalidAmountException;
import io.finlego.kernel.Money;
import io.finlego.kernel.RequestedAmount;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.payment.PaymentCommand.PostPayment;
import io.finlego.ledger.transaction.PaymentLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether to post a pending payment. The posting debits the held funds and credits the
 * other accounts. A payment of one line can be posted in part.
 */
final class PostingPayment {

  private PostingPayment() {}

  static Decision<PaymentChange.Posted> decide(
      PostPayment command, Books books, DecisionContext context) {
    Payment payment = books.payment(command.paymentId());
    if (payment == null) {
      return LifecycleRefusals.notFound();
    }
    if (payment.isExpired(context.now())) {
      return LifecycleRefusals.expired();
    }
    return switch (payment.status()) {
      case DRAFT -> LifecycleRefusals.refuse(LedgerRejectionCode.PAYMENT_NOT_PENDING, payment);
      case PENDING -> post(payment, command.amount(), books, context);
      case POSTED -> LifecycleRefusals.refuse(LedgerRejectionCode.PAYMENT_ALREADY_POSTED, payment);
      case CANCELLED ->
          LifecycleRefusals.refuse(LedgerRejectionCode.PAYMENT_ALREADY_CANCELLED, payment);
    };
  }

  private static Decision<PaymentChange.Posted> post(
      Payment payment, @Nullable RequestedAmount amount, Books books, DecisionContext context) {
    List<Rejection> reasons = new ArrayList<>(0);
    ValueDates.checkOpen(payment.details(), context, reasons);
    for (PaymentLine line : payment.lines()) {
      LineRules.checkMove(line.details(), books, LinePath.ofSequence(line.sequence()), reasons);
    }
    if (!reasons.isEmpty()) {
      return new Decision.Refused<>(reasons);
    }
    TentativeAccounts accounts = new TentativeAccounts(books);
    return amount == null
        ? Booking.post(payment, null, accounts, context)
        : postPart(payment, amount, accounts, context);
  }

  private static Decision<PaymentChange.Posted> postPart(
      Payment payment,
      RequestedAmount amount,
      TentativeAccounts accounts,
      DecisionContext context) {
    if (payment.lines().size() > 1) {
      return refuse(
          LedgerRejectionCode.PARTIAL_POST_NOT_POSSIBLE,
          "Only a payment of one transaction is posted in part.");
    }
    Money pendingAmount = payment.lines().getFirst().amount();
    Money partialAmount;
    try {
      partialAmount = amount.in(pendingAmount.currency());
      if (!partialAmount.isPositive()) {
        throw new InvalidAmountException("The amount must be greater than zero.");
      }
    } catch (InvalidAmountException e) {
      return refuse(CommonRejectionCode.INVALID_AMOUNT, String.valueOf(e.getMessage()));
    }
    if (partialAmount.isMoreThan(pendingAmount)) {
      return refuse(LedgerRejectionCode.AMOUNT_EXCEEDS_HOLD, "The amount is more than is pending.");
    }
    return Booking.post(payment, partialAmount, accounts, context);
  }

  private static Decision<PaymentChange.Posted> refuse(RejectionCode code, String message) {
    return new Decision.Refused<>(List.of(new Rejection(code, message, "amount")));
  }
}
