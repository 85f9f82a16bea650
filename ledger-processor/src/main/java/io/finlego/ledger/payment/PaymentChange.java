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

  /** The instant of the change. If its entries have several instants, this is the latest. */
  Instant at();

  /** The movements of the accounts. Those of one account are in the order of its revisions. */
  List<Movement> movements();

  /** The payment was created. No money moved. */
  record Drafted(Payment payment) implements PaymentChange {
    @Override
    public Instant at() {
      return payment.createdAt();
    }

    @Override
    public List<Movement> movements() {
      return List.of();
    }
  }

  /** The payment's funds are held. */
  record Pended(Payment payment, Instant at, List<Movement> movements, List<Hold> holds)
      implements PaymentChange {}

  /** The payment's transactions are booked. Money held for them is used or released. */
  record Posted(
      Payment payment,
      Instant at,
      List<Movement> movements,
      List<Transaction> transactions,
      List<Entry> entries)
      implements PaymentChange {}

  /** Nothing changed: the payment was made before. */
  record None(MadePayment made) implements PaymentChange {
    @Override
    public Payment payment() {
      return made.payment();
    }

    @Override
    public Instant at() {
      return made.transaction().postedAt();
    }

    @Override
    public List<Movement> movements() {
      return List.of();
    }
  }

  /** The payment was cancelled, by a caller or after {@code expiresAt}. Held funds are released. */
  record Cancelled(Payment payment, Instant at, List<Movement> movements, boolean expired)
      implements PaymentChange {}
}
