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
 * @param version the account's version after the entry; 1 for the first entry of an account, 2 for
 *     the second, and so on
 * @param balanceAfter the account's balance after the entry, positive if it is on the account's
 *     normal side
 * @param postedAt later than the {@code postedAt} of the account's previous entry; equal to it if
 *     both entries belong to the same payment
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

  /** The entry of a movement, which must have the kind {@link MovementKind#ENTRY}. */
  public static Entry of(Movement movement, LocalDate bookingDate) {
    Account accountAfter = movement.accountAfter();
    return new Entry(
        accountAfter.id(),
        accountAfter.version(),
        Objects.requireNonNull(movement.transactionId()),
        Objects.requireNonNull(movement.side()),
        movement.amount(),
        accountAfter.balance(),
        bookingDate,
        accountAfter.lastPostedAt());
  }
}
