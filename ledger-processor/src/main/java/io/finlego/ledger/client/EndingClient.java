package io.finlego.ledger.client;

import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountBooks;
import io.finlego.ledger.account.AccountStatus;
import java.time.Instant;
import java.util.List;

/**
 * Decides whether a client can be erased. All accounts of the client must be closed, and the
 * retention period must be over. The retention period begins when the last account is closed,
 * because this ends the business relationship (Directive (EU) 2015/849, article 40).
 */
public final class EndingClient {

  private EndingClient() {}

  /**
   * Accepts if all accounts are closed, and no account was closed after {@code closedAtLatest} of
   * the command.
   *
   * @param accounts all accounts of the client, including closed accounts
   */
  public static Decision<ClientStanding> decide(
      ClientCommand.EndClient command,
      ClientStanding standing,
      List<Account> accounts,
      AccountBooks books) {
    if (accounts.stream().anyMatch(account -> account.status() != AccountStatus.CLOSED)) {
      return Decision.refuse(
          LedgerRejectionCode.ACCOUNTS_NOT_CLOSED, "The client has accounts that are not closed.");
    }
    boolean closedTooLate =
        accounts.stream()
            .anyMatch(account -> wasClosedAfter(command.closedAtLatest(), account, books));
    return closedTooLate
        ? Decision.refuse(
            LedgerRejectionCode.RETENTION_NOT_OVER,
            "The retention period since the closing of the last account is not over.")
        : Decision.accept(standing.afterEnd());
  }

  private static boolean wasClosedAfter(Instant instant, Account account, AccountBooks books) {
    Instant closedAt = books.details(account.id()).closedAt();
    return closedAt != null && closedAt.isAfter(instant);
  }
}
