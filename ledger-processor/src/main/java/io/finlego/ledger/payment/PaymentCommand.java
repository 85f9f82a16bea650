package io.finlego.ledger.payment;

import io.finlego.kernel.CountLimit;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.RequestedAmount;
import io.finlego.ledger.transaction.LineDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command on payments. */
public sealed interface PaymentCommand {

  /** Create a payment of one transaction and post it in one step. */
  record MakePayment(LineDetails line, PaymentDetails details) implements PaymentCommand {}

  /**
   * Make a payment. If a payment with the same external id and content was made before, that
   * earlier payment is the outcome, and nothing changes.
   */
  record MakePaymentOnce(MakePayment payment) implements PaymentCommand {

    public MakePaymentOnce {
      if (payment.details().externalId() == null) {
        throw new IllegalArgumentException("A payment that is made once has an external id.");
      }
    }
  }

  /**
   * Create a draft with 1 to {@value CountLimit#PAYMENT_LINES_MAX} lines. A draft moves no money
   * yet.
   */
  record DraftPayment(List<LineDetails> lines, PaymentDetails details) implements PaymentCommand {

    public DraftPayment {
      lines = List.copyOf(lines);
      if (lines.isEmpty() || lines.size() > CountLimit.PAYMENT_LINES_MAX) {
        throw new IllegalArgumentException(
            "A payment has 1 to %s lines.".formatted(CountLimit.PAYMENT_LINES_MAX));
      }
    }
  }

  /** A command on an existing payment. */
  sealed interface OfExisting extends PaymentCommand {
    PaymentId paymentId();
  }

  /** Hold the funds of a draft, which becomes pending. */
  record PendPayment(PaymentId paymentId) implements OfExisting {}

  /**
   * Post a pending payment: debit the held funds and credit the other account.
   *
   * @param amount the amount to post, at most the pending amount; the rest is released. Null to
   *     post the whole pending amount
   */
  record PostPayment(PaymentId paymentId, @Nullable RequestedAmount amount) implements OfExisting {}

  /** Cancel a draft or pending payment and release its held funds. */
  record CancelPayment(PaymentId paymentId, @Nullable String reason) implements OfExisting {}

  /**
   * Cancel a draft or pending payment whose {@code expiresAt} has passed. Only the ledger itself
   * sends this command.
   */
  record ExpirePayment(PaymentId paymentId) implements OfExisting {}
}
