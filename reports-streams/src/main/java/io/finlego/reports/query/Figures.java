package io.finlego.reports.query;

import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of one instance know. Whoever is asked for a task that it doesn't have, or that is
 * not up to date, throws {@link io.finlego.reports.runtime.NotReadyException} rather than answer.
 */
sealed interface Figures permits LocalFigures, RemoteFigures {

  /** The sums of these tasks, each task's apart. */
  List<Sums> totals(TotalsOf question);

  /** The accounts of a client in these tasks. */
  List<UUID> accounts(AccountsOf question);

  /** The days of these accounts, those that there are. */
  List<AccountDays> days(DaysOf question);

  /**
   * @param clientId whose accounts; null for all accounts
   * @param tasks which tasks
   */
  record TotalsOf(@Nullable UUID clientId, List<Integer> tasks) {}

  /**
   * @param limit most accounts to tell
   */
  record AccountsOf(UUID clientId, List<Integer> tasks, int limit) {}

  /** Dates in days since 1970, both included. */
  record DaysOf(List<UUID> accounts, int from, int to) {}

  /** Sums over the accounts of one currency and kind. */
  record Sums(TotalsKey of, Totals totals) {}

  /**
   * @param opening the account's balance when the first day asked for began
   * @param days the days with entries among those asked for, in order
   */
  record AccountDays(UUID accountId, String currency, long opening, List<Day> days) {}
}
