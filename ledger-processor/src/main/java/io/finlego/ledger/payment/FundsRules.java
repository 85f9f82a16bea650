package io.finlego.ledger.payment;

import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.EntrySide;
import org.jspecify.annotations.Nullable;

/**
 * The rules for balances and holds. Each method returns the reason against a movement, or null if
 * the movement is allowed.
 */
final class FundsRules {

  private FundsRules() {}

  /**
   * Forbids a debit of more than the available funds, which are the balance plus the overdraft
   * limit minus the holds. Allows every debit of an account whose funds are not limited.
   */
  static @Nullable Rejection reasonAgainstSpending(
      Account debitAccount, Money amount, LinePath path) {
    return debitAccount.coversDebit(amount)
        ? null
        : new Rejection(
            LedgerRejectionCode.INSUFFICIENT_FUNDS,
            "The debited account does not have enough available funds.",
            path.amount());
  }

  /**
   * Forbids a hold if the sum of the holds would leave its range. This rule is needed because the
   * overdraft limit allows holds of more than the balance.
   */
  static @Nullable Rejection reasonAgainstHolding(
      Account debitAccount, Money amount, LinePath path) {
    return debitAccount.hasRoomToHold(amount)
        ? null
        : overflow("The holds of the debited account would leave their range.", path);
  }

  /** Forbids a transaction if the balance of either account would leave its range. */
  static @Nullable Rejection reasonAgainstBooking(
      Account debitAccount, Account creditAccount, Money amount, LinePath path) {
    if (!debitAccount.hasRoomFor(EntrySide.DEBIT, amount)) {
      return overflow("The balance of the debited account would leave its range.", path);
    }
    return creditAccount.hasRoomFor(EntrySide.CREDIT, amount)
        ? null
        : overflow("The balance of the credited account would leave its range.", path);
  }

  private static Rejection overflow(String message, LinePath path) {
    return new Rejection(LedgerRejectionCode.BALANCE_OVERFLOW, message, path.amount());
  }
}
