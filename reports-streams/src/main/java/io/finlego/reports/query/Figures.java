package io.finlego.reports.query;

import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the tasks of one instance. If the instance does not have a task, or the
 * task is not up to date, the question throws {@link io.finlego.reports.runtime.NotReadyException}.
 */
sealed interface Figures permits LocalFigures, RemoteFigures {

  /** The sums of each of these tasks. Sums of different tasks are not added up. */
  List<Sums> totals(TotalsOf question);

  /** The accounts of a client in these tasks. */
  List<UUID> accounts(AccountsOf question);

  /** The days of these accounts; unknown accounts are left out. */
  List<AccountDays> days(DaysOf question);

  /**
   * @param clientId the client whose accounts are summed; null for all accounts
   * @param tasks the numbers of the tasks
   */
  record TotalsOf(@Nullable UUID clientId, List<Integer> tasks) {}

  /**
   * @param limit the most accounts in the answer
   */
  record AccountsOf(UUID clientId, List<Integer> tasks, int limit) {}

  /** A question for the days of accounts. The dates are in days since 1970, both included. */
  record DaysOf(List<UUID> accounts, int from, int to) {}

  /** Sums over the accounts of one currency and kind. */
  record Sums(TotalsKey of, Totals totals) {}

  /**
   * @param opening the account's balance at the start of the first requested day
   * @param days the requested days with entries, in order
   */
  record AccountDays(UUID accountId, String currency, long opening, List<Day> days) {}
}
