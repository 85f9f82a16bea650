package io.finlego.ledger.payment;

import io.finlego.kernel.Currency;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountStatus;
import io.finlego.ledger.transaction.LineDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules for a line of a payment and for the line's two accounts. {@link FundsRules} has the
 * rules for balances. Each method adds its reasons for a refusal to the list.
 */
final class LineRules {

  private LineRules() {}

  /**
   * Checks a line of a draft. The line must have two different accounts. Both must exist, must not
   * be closed, and must have the currency of the line.
   */
  static void checkDraft(LineDetails line, Books books, LinePath path, List<Rejection> reasons) {
    if (line.debitAccountId().equals(line.creditAccountId())) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.SAME_ACCOUNT,
              "Debit and credit must be different accounts.",
              path.creditAccount()));
      return;
    }
    checkAccount(
        books.account(line.debitAccountId()), line.amount().currency(), path, true, reasons);
    checkAccount(
        books.account(line.creditAccountId()), line.amount().currency(), path, false, reasons);
  }

  /**
   * Checks a line before its money is held or moved. The line must follow the rules for a draft.
   * The debited account must not be blocked, and the owner of the debited account must not be
   * restricted.
   */
  static void checkMove(LineDetails line, Books books, LinePath path, List<Rejection> reasons) {
    checkDraft(line, books, path, reasons);
    Account debitAccount = books.account(line.debitAccountId());
    if (debitAccount != null && debitAccount.status() == AccountStatus.BLOCKED) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.ACCOUNT_BLOCKED,
              "No money leaves a blocked account.",
              path.debitAccount()));
    }
    Rejection restrictionReason =
        debitAccount == null
            ? null
            : debitAccount.restriction().reasonAgainstDebit(path.debitAccount());
    if (restrictionReason != null) {
      reasons.add(restrictionReason);
    }
  }

  private static void checkAccount(
      @Nullable Account account,
      Currency currency,
      LinePath path,
      boolean isDebit,
      List<Rejection> reasons) {
    if (account == null) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.ACCOUNT_NOT_FOUND,
              "The account does not exist.",
              field(path, isDebit)));
      return;
    }
    if (!account.currency().equals(currency)) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.CURRENCY_MISMATCH,
              "The account is in %s, the transaction in %s."
                  .formatted(account.currency().code(), currency.code()),
              field(path, isDebit)));
    }
    if (account.status() == AccountStatus.CLOSED) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.ACCOUNT_CLOSED, "The account is closed.", field(path, isDebit)));
    }
  }

  private static String field(LinePath path, boolean isDebit) {
    return isDebit ? path.debitAccount() : path.creditAccount();
  }
}
