package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
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
   * A wrong balance that cannot be corrected, because the account's limit or status does not allow
   * the correct balance.
   *
   * @param sum the sum of the account's entries: the correct balance, which the account does not
   *     get
   */
  public record ImpossibleCorrection(AccountId account, Money wrongBalance, Money sum) {}

  /** The decisions on those accounts whose balance differs from the sum of their entries. */
  public record Recalculation(
      List<Correction> corrections, List<ImpossibleCorrection> impossibleCorrections) {}

  /**
   * Decides on each account by itself, so that an account that cannot be corrected does not prevent
   * the correction of the others. Refuses only if an account does not exist.
   */
  public static Decision<Recalculation> decide(RecalculateBalances command, AccountBooks books) {
    List<Correction> corrections = new ArrayList<>();
    List<ImpossibleCorrection> impossibleCorrections = new ArrayList<>();
    for (AccountId id : new LinkedHashSet<>(command.accountIds())) {
      Account account = books.account(id);
      if (account == null) {
        return refuse(id);
      }
      Money sum = books.sumOfEntries(id);
      if (sum.equals(account.balance())) {
        continue;
      }
      Movement movement = account.correctBalance(sum);
      if (movement.accountAfter().hasAllowedBalance()) {
        corrections.add(
            new Correction(
                account.balance(), new AccountChange.Changed(movement, books.details(id))));
      } else {
        impossibleCorrections.add(new ImpossibleCorrection(id, account.balance(), sum));
      }
    }
    return Decision.accept(new Recalculation(corrections, impossibleCorrections));
  }

  private static Decision<Recalculation> refuse(AccountId account) {
    return new Decision.Refused<>(
        List.of(
            new Rejection(
                LedgerRejectionCode.ACCOUNT_NOT_FOUND,
                "The account %s does not exist.".formatted(account.value()),
                FIELD)));
  }
}
