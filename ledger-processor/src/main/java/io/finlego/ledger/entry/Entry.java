package io.finlego.ledger.entry;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Money;
import io.finlego.kernel.TransactionId;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.EntrySide;
import io.finlego.ledger.account.Movement;
import io.finlego.ledger.account.MovementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One side of a posted transaction on one account.
 *
 * @param version the account's version after the entry: 1..n without gaps
 * @param balanceAfter the account's balance after the entry, positive on its normal side
 * @param postedAt strictly later than the account's previous entry
 */
public record Entry(
    AccountId accountId,
    long version,
    TransactionId transactionId,
    EntrySide side,
    Money amount,
    Money balanceAfter,
    LocalDate bookingDate,
    Instant postedAt) {

  /** The entry that a movement of kind {@link MovementKind#ENTRY} books. */
  public static Entry of(Movement movement, LocalDate bookingDate) {
    Account after = movement.after();
    return new Entry(
        after.id(),
        after.version(),
        Objects.requireNonNull(movement.transactionId()),
        Objects.requireNonNull(movement.side()),
        movement.amount(),
        after.balance(),
        bookingDate,
        after.lastPostedAt());
  }
}
