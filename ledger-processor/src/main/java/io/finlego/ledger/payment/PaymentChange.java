package io.finlego.ledger.payment;

import io.finlego.ledger.account.Movement;
import io.finlego.ledger.entry.Entry;
import io.finlego.ledger.hold.Hold;
import io.finlego.ledger.transaction.Transaction;
import java.time.Instant;
import java.util.List;

/** A change of a payment and of its accounts. */
public sealed interface PaymentChange {

  /** The payment after the change. */
  Payment payment();

  /** The instant of the change. All its entries have this instant. */
  Instant changedAt();

  /**
   * The movements of all accounts. The movements of one account are in the order of its revisions.
   */
  List<Movement> movements();

  /** The payment is created as a draft. No money moves. */
  record Drafted(Payment payment) implements PaymentChange {
    @Override
    public Instant changedAt() {
      return payment.createdAt();
    }

    @Override
    public List<Movement> movements() {
      return List.of();
    }
  }

  /** The payment becomes pending, and its funds are held. */
  record Pended(Payment payment, Instant changedAt, List<Movement> movements, List<Hold> holds)
      implements PaymentChange {}

  /**
   * The payment's transactions are booked. The money that was held for them is used or released.
   */
  record Posted(
      Payment payment,
      Instant changedAt,
      List<Movement> movements,
      List<Transaction> transactions,
      List<Entry> entries)
      implements PaymentChange {}

  /** Nothing changes, because an earlier command has made the payment already. */
  record Unchanged(MadePayment madePayment) implements PaymentChange {
    @Override
    public Payment payment() {
      return madePayment.payment();
    }

    @Override
    public Instant changedAt() {
      return madePayment.transaction().postedAt();
    }

    @Override
    public List<Movement> movements() {
      return List.of();
    }
  }

  /**
   * The payment is cancelled, and held funds are released.
   *
   * @param expired whether the ledger's timer cancelled the payment after {@code expiresAt}
   */
  record Cancelled(Payment payment, Instant changedAt, List<Movement> movements, boolean expired)
      implements PaymentChange {}
}
