package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.ledger.account.AccountCommand.RecalculateBalances;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Decides how to correct balances that differ from the sum of the account's entries. */
public final class RecalculatingBalances {

  private static final String FIELD = "accountIds";

  private RecalculatingBalances() {}

  /**
   * The correction of one balance.
   *
   * @param wrongBalance the balance before the correction
   * @param change the change of the account to the correct balance
   */
  public record Correction(Money wrongBalance, AccountChange.Changed change) {}

  /**
   * Decides a correction for each account whose balance differs from the sum of its entries.
   * Refuses the whole command if an account does not exist, or if its status or limit does not
   * allow the correct balance.
   */
  public static Decision<List<Correction>> decide(RecalculateBalances command, AccountBooks books) {
    List<Correction> corrections = new ArrayList<>();
    for (AccountId id : new LinkedHashSet<>(command.accountIds())) {
      Account account = books.account(id);
      if (account == null) {
        return refuse(LedgerRejectionCode.ACCOUNT_NOT_FOUND, "The account %s does not exist.", id);
      }
      Money sum = books.sumOfEntries(id);
      if (sum.equals(account.balance())) {
        continue;
      }
      Movement movement = account.correctBalance(sum);
      if (!movement.accountAfter().hasAllowedBalance()) {
        return refuse(
            LedgerRejectionCode.CORRECTION_NOT_POSSIBLE,
            "The entries of account %s add up to a balance that its limit or status does not"
                + " allow.",
            id);
      }
      corrections.add(
          new Correction(
              account.balance(), new AccountChange.Changed(movement, books.details(id))));
    }
    return Decision.accept(corrections);
  }

  private static Decision<List<Correction>> refuse(
      RejectionCode code, String message, AccountId account) {
    return new Decision.Refused<>(
        List.of(new Rejection(code, message.formatted(account.value()), FIELD)));
  }
}
