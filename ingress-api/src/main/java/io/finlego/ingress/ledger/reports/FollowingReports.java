package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.http.result.ApiException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Reads the reports, and waits until they include the ledger's newest accounts. Without the wait,
 * the answer would lack an account that was just opened. If the reports do not have all accounts
 * after two seconds, the caller gets 503 {@code unavailable}.
 */
@Component
final class FollowingReports {

  private static final Duration FOLLOW_TIME = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final String BEHIND_MESSAGE =
      "The reports have not heard of all these accounts yet.";

  private final Reports reports;
  private final LedgerAccounts ledgerAccounts;

  FollowingReports(Reports reports, LedgerAccounts ledgerAccounts) {
    this.reports = reports;
    this.ledgerAccounts = ledgerAccounts;
  }

  /**
   * The requested days, as soon as the reports have these accounts.
   *
   * @param accountIds the accounts in the ledger that the request concerns
   */
  List<DailyBalance> dailyBalances(DailyBalancesRequest request, Set<UUID> accountIds) {
    return readUntil(
        () -> reports.dailyBalances(request), days -> accountIdsOf(days).containsAll(accountIds));
  }

  /** The sums, as soon as they include all accounts of the ledger that match the filter. */
  List<AggregatedAmount> aggregatedAmounts(
      ReadScope.Everything scope, AggregatedAmountsFilter filter) {
    return readUntil(
        () -> reports.aggregatedAmounts(filter), amounts -> includeAll(amounts, scope, filter));
  }

  /** The summaries, as soon as they include all currencies of the ledger's accounts. */
  List<TreasurySummary> treasurySummary(ReadScope.Everything scope) {
    return readUntil(
        reports::treasurySummary,
        summaries ->
            summaries.stream()
                .map(TreasurySummary::currency)
                .toList()
                .containsAll(ledgerAccounts.currencies(scope, AggregatedAmountsFilter.ALL)));
  }

  /**
   * Tells whether the sums include all accounts of the ledger. If the filter has a client, compares
   * the numbers of accounts. Otherwise compares only the currencies, because counting the accounts
   * of all clients would take too long.
   */
  private boolean includeAll(
      List<AggregatedAmount> amounts, ReadScope.Everything scope, AggregatedAmountsFilter filter) {
    if (filter.clientId() != null) {
      return amounts.stream().mapToLong(AggregatedAmount::accountsCount).sum()
          >= ledgerAccounts.countOpen(scope, filter);
    }
    return amounts.stream()
        .map(AggregatedAmount::currency)
        .toList()
        .containsAll(ledgerAccounts.currencies(scope, filter));
  }

  private static Set<UUID> accountIdsOf(List<DailyBalance> days) {
    Set<UUID> accountIds = new HashSet<>();
    days.forEach(day -> accountIds.add(day.accountId()));
    return accountIds;
  }

  /** Reads the reports again and again until the answer is complete. */
  private static <T> T readUntil(Supplier<T> read, Predicate<T> isComplete) {
    long endNanos = System.nanoTime() + FOLLOW_TIME.toNanos();
    T answer = read.get();
    while (!isComplete.test(answer)) {
      if (System.nanoTime() - endNanos > 0) {
        throw ApiException.unavailable(BEHIND_MESSAGE);
      }
      ReportsPause.sleep(PAUSE);
      answer = read.get();
    }
    return answer;
  }
}
