package io.finlego.ledger.account;

import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.ledger.account.AccountCommand.CloseAccount;
import java.time.Instant;

/** Decides whether to close an account for ever. The account must be empty. */
public final class ClosingAccount {

  private ClosingAccount() {}

  public static Decision<AccountChange.Closed> decide(
      CloseAccount command, AccountBooks books, Instant now) {
    Account account = books.account(command.accountId());
    if (account == null || !mayClose(command, account)) {
      return Decision.refuse(LedgerRejectionCode.ACCOUNT_NOT_FOUND, "There is no such account.");
    }
    if (account.status() == AccountStatus.CLOSED) {
      return Decision.refuse(LedgerRejectionCode.ACCOUNT_CLOSED, "The account is closed already.");
    }
    if (!account.balance().isZero() || !account.held().isZero()) {
      return Decision.refuse(
          LedgerRejectionCode.ACCOUNT_NOT_EMPTY, "Balance and held amount must be zero.");
    }
    return Decision.accept(
        new AccountChange.Closed(
            account.change(AccountStatus.CLOSED, account.overdraftLimit()),
            books.details(account.id()).withClosedAt(now)));
  }

  /**
   * Tells whether the sender may close the account. A back-office system may close any account. A
   * client may close only its own accounts.
   */
  private static boolean mayClose(CloseAccount command, Account account) {
    return command.requestingClient() == null
        || account.isClientAccountOf(command.requestingClient());
  }
}
