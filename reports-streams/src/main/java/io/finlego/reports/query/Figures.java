package io.finlego.reports.query;

import io.finlego.reports.figures.AccountState;
import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries for figures of one instance's tasks. All methods throw {@link
 * io.finlego.reports.runtime.NotReadyException} if one of the tasks is not on the instance or is
 * not up to date.
 */
sealed interface Figures permits LocalFigures, RemoteFigures {

  /** Returns the sums of each task. The caller must add up the sums of different tasks. */
  List<Sums> totals(TotalsQuery query);

  /** Returns the ids of those accounts of the client that belong to the query's tasks. */
  List<UUID> accounts(AccountsQuery query);

  /** Returns the days of the query's accounts. The answer leaves out unknown accounts. */
  List<AccountDays> days(DaysQuery query);

  /**
   * A query for sums.
   *
   * @param clientId the client whose accounts are summed; null for all accounts
   * @param tasks the numbers of the tasks
   */
  record TotalsQuery(@Nullable UUID clientId, List<Integer> tasks) {}

  /**
   * A query for the accounts of a client.
   *
   * @param tasks the numbers of the tasks
   * @param limit the largest number of accounts in the answer
   */
  record AccountsQuery(UUID clientId, List<Integer> tasks, int limit) {}

  /**
   * A query for the days of accounts.
   *
   * @param from the first day, in days since 1970
   * @param to the last day, in days since 1970
   */
  record DaysQuery(List<UUID> accounts, int from, int to) {}

  /** The sums over the accounts of one currency and kind. */
  record Sums(TotalsKey of, Totals totals) {}

  /**
   * The days of one account.
   *
   * @param opening the account's balance at the start of the first requested day, in minor units
   * @param days those requested days that have entries, in order
   * @param position tells how many of the ledger's changes of the account are in the days; null if
   *     the answer is from an instance of the previous release, which does not send the position
   */
  record AccountDays(
      UUID accountId,
      String currency,
      long opening,
      List<Day> days,
      @Nullable AccountPosition position) {}

  /**
   * Tells how many of the ledger's changes of an account are in a figure.
   *
   * @param revision the number of changes
   * @param version the number of entries among the changes
   * @param asOfMicros the time of the newest change, in microseconds since 1970
   */
  record AccountPosition(long revision, long version, long asOfMicros) {

    static AccountPosition of(AccountState state) {
      return new AccountPosition(state.revision(), state.version(), state.asOfMicros());
    }
  }
}
