package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.AccountCommand.RestateDays;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Decides whether to publish recalculated daily figures of accounts. */
public final class RestatingDays {

  private RestatingDays() {}

  /**
   * Makes a restatement for each account, with the account's days in the period. Only the revision
   * of each account changes. Refuses the whole command if an account does not exist.
   */
  public static Decision<List<DaysRestatement>> decide(RestateDays command, AccountBooks books) {
    List<DaysRestatement> restatements = new ArrayList<>();
    for (AccountId id : new LinkedHashSet<>(command.accountIds())) {
      Account account = books.account(id);
      if (account == null) {
        return new Decision.Refused<>(
            List.of(
                new Rejection(
                    LedgerRejectionCode.ACCOUNT_NOT_FOUND,
                    "The account %s does not exist.".formatted(id.value()),
                    "accountIds")));
      }
      restatements.add(
          new DaysRestatement(
              account.change(account.status(), account.overdraftLimit()),
              command.period(),
              books.days(id, command.period())));
    }
    return Decision.accept(restatements);
  }
}
