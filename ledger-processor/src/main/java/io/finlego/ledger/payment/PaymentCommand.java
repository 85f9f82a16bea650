package io.finlego.ledger.payment;

import io.finlego.kernel.AskedAmount;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.transaction.LineTerms;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A command on payments. */
public sealed interface PaymentCommand {

  /** Create a payment of one transaction and post it in one step. */
  record MakePayment(LineTerms line, PaymentTerms terms) implements PaymentCommand {}

  /**
   * Make a payment unless an equal one was made under its external id before; then that one is the
   * outcome.
   */
  record MakePaymentOnce(MakePayment payment) implements PaymentCommand {

    public MakePaymentOnce {
      if (payment.terms().externalId() == null) {
        throw new IllegalArgumentException("A payment that is made once has an external id.");
      }
    }

    public String externalId() {
      return Objects.requireNonNull(payment.terms().externalId());
    }
  }

  /** Create a payment that moves no money yet, of 1 to {@value #LINES_MAX} lines. */
  record DraftPayment(List<LineTerms> lines, PaymentTerms terms) implements PaymentCommand {

    static final int LINES_MAX = 100;

    public DraftPayment {
      lines = List.copyOf(lines);
      if (lines.isEmpty() || lines.size() > LINES_MAX) {
        throw new IllegalArgumentException("A payment has 1 to %s lines.".formatted(LINES_MAX));
      }
    }
  }

  /** A command on a payment that exists. */
  sealed interface OfExisting extends PaymentCommand {
    PaymentId paymentId();
  }

  /** Hold the funds of a draft. */
  record PendPayment(PaymentId paymentId) implements OfExisting {}

  /**
   * Use the held funds and credit the other side.
   *
   * @param amount the amount to post, at most the pending amount and in its currency; the rest is
   *     released. Null to post the whole pending amount
   */
  record PostPayment(PaymentId paymentId, @Nullable AskedAmount amount) implements OfExisting {}

  /** Cancel a draft or pending payment and release its funds. */
  record CancelPayment(PaymentId paymentId, @Nullable String reason) implements OfExisting {}

  /** Cancel a payment after {@code expiresAt}. The ledger sends this command to itself. */
  record ExpirePayment(PaymentId paymentId) implements OfExisting {}
}
