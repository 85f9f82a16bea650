package io.finlego.ledger.payment;

import io.finlego.ledger.account.Movement;
import io.finlego.ledger.entry.Entry;
import io.finlego.ledger.hold.Hold;
import io.finlego.ledger.transaction.Transaction;
import java.time.Instant;
import java.util.List;

/** What happened to a payment, and with it to accounts. */
public sealed interface PaymentChange {

  /** The payment after the change. */
  Payment payment();

  /** When it happened: the last instant that the change gave to anything. */
  Instant at();

  /** The changes of accounts, each account's by revision. */
  List<Movement> movements();

  /** It was created; no money moved. */
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

  /** Its funds are held. */
  record Pended(Payment payment, Instant at, List<Movement> movements, List<Hold> holds)
      implements PaymentChange {}

  /** Its transactions are booked; what was held for them is taken or released. */
  record Posted(
      Payment payment,
      Instant at,
      List<Movement> movements,
      List<Transaction> transactions,
      List<Entry> entries)
      implements PaymentChange {}

  /** It was cancelled, by a caller or because its time passed; held funds returned. */
  record Cancelled(Payment payment, Instant at, List<Movement> movements, boolean expired)
      implements PaymentChange {}
}
