package io.finlego.ledger.payment;

import io.finlego.kernel.Currency;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountStatus;
import io.finlego.ledger.transaction.LineTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules for a line and its two accounts, apart from balances. They add their reasons to the
 * given list.
 */
final class LineRules {

  private LineRules() {}

  /**
   * Checks a line of a draft: its two accounts must differ, exist, be open, and have its currency.
   */
  static void checkDraft(LineTerms line, Books books, LinePath path, List<Rejection> reasons) {
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
   * Checks a line of a payment that reserves or moves money. It must keep the rules of a draft, and
   * neither the debited account nor its owner may be blocked.
   */
  static void checkMove(LineTerms line, Books books, LinePath path, List<Rejection> reasons) {
    checkDraft(line, books, path, reasons);
    Account debit = books.account(line.debitAccountId());
    if (debit != null && debit.status() == AccountStatus.BLOCKED) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.ACCOUNT_BLOCKED,
              "No money leaves a blocked account.",
              path.debitAccount()));
    }
    Rejection restriction =
        debit == null ? null : debit.restriction().againstDebit(path.debitAccount());
    if (restriction != null) {
      reasons.add(restriction);
    }
  }

  private static void checkAccount(
      @Nullable Account account,
      Currency currency,
      LinePath path,
      boolean debit,
      List<Rejection> reasons) {
    if (account == null) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.ACCOUNT_NOT_FOUND,
              "The account does not exist.",
              field(path, debit)));
      return;
    }
    if (!account.currency().equals(currency)) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.CURRENCY_MISMATCH,
              "The account is in %s, the transaction in %s."
                  .formatted(account.currency().code(), currency.code()),
              field(path, debit)));
    }
    if (account.status() == AccountStatus.CLOSED) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.ACCOUNT_CLOSED, "The account is closed.", field(path, debit)));
    }
  }

  private static String field(LinePath path, boolean debit) {
    return debit ? path.debitAccount() : path.creditAccount();
  }
}
