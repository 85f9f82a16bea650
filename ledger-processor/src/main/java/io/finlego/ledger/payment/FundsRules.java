package io.finlego.ledger.payment;

import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.EntrySide;
import org.jspecify.annotations.Nullable;

/** The rules on balances. Each returns the reason against a movement, or null if it is allowed. */
final class FundsRules {

  private FundsRules() {}

  /**
   * Refuses a debit by more than the available funds: the balance plus the overdraft limit, less
   * the holds. Accounts whose funds are not limited have no such bound.
   */
  static @Nullable Rejection againstSpending(Account debit, Money amount, LinePath path) {
    return debit.covers(amount)
        ? null
        : new Rejection(
            LedgerRejectionCode.INSUFFICIENT_FUNDS,
            "The debited account does not have enough available funds.",
            path.amount());
  }

  /**
   * Refuses a hold that would take the sum of the holds out of its range. The overdraft limit lets
   * this sum exceed the balance.
   */
  static @Nullable Rejection againstHolding(Account debit, Money amount, LinePath path) {
    return debit.hasRoomToHold(amount)
        ? null
        : overflow("The holds of the debited account would leave their range.", path);
  }

  /** Refuses an entry that would take the balance of either account out of its range. */
  static @Nullable Rejection againstBooking(
      Account debit, Account credit, Money amount, LinePath path) {
    if (!debit.hasRoomFor(EntrySide.DEBIT, amount)) {
      return overflow("The balance of the debited account would leave its range.", path);
    }
    return credit.hasRoomFor(EntrySide.CREDIT, amount)
        ? null
        : overflow("The balance of the credited account would leave its range.", path);
  }

  private static Rejection overflow(String message, LinePath path) {
    return new Rejection(LedgerRejectionCode.BALANCE_OVERFLOW, message, path.amount());
  }
}
