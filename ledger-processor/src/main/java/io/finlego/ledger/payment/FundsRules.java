package io.finlego.ledger.payment;

import io.finlego.kernel.Money;
import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.EntrySide;
import org.jspecify.annotations.Nullable;

/** What the balances allow. Each rule gives the reason against it, or null. */
final class FundsRules {

  private FundsRules() {}

  /** A restricted account can spend its balance less its holds, and its overdraft limit. */
  static @Nullable Rejection againstSpending(Account debit, Money amount, LinePath path) {
    return debit.covers(amount)
        ? null
        : new Rejection(
            RejectionCode.INSUFFICIENT_FUNDS,
            "The debited account has not enough available.",
            path.amount());
  }

  /**
   * The holds of an account have a bound of their own, since its limit may lie beyond its balance.
   */
  static @Nullable Rejection againstHolding(Account debit, Money amount, LinePath path) {
    return debit.hasRoomToHold(amount)
        ? null
        : overflow("The debited account cannot hold that much more.", path);
  }

  /** No balance leaves the range of an amount, on either side of zero. */
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
    return new Rejection(RejectionCode.BALANCE_OVERFLOW, message, path.amount());
  }
}
