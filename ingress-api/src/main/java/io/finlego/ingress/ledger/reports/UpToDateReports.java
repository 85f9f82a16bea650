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
final class UpToDateReports {

  private static final Duration WAIT_MAX = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final String BEHIND_MESSAGE =
      "The reports have not heard of all these accounts yet.";

  private final Reports reports;
  private final LedgerAccounts ledgerAccounts;

  UpToDateReports(Reports reports, LedgerAccounts ledgerAccounts) {
    this.reports = reports;
    this.ledgerAccounts = ledgerAccounts;
  }

  /**
   * The requested daily balances. Waits until the reports have all the given accounts.
   *
   * @param accountIds the accounts that the request concerns, as the ledger has them
   */
  List<DailyBalance> dailyBalances(DailyBalancesRequest request, Set<UUID> accountIds) {
    return readUntilComplete(
        () -> reports.dailyBalances(request), days -> accountIdsOf(days).containsAll(accountIds));
  }

  /** The sums. Waits until they include all accounts of the ledger that match the filter. */
  List<AggregatedAmount> aggregatedAmounts(
      ReadScope.Everything scope, AggregatedAmountsFilter filter) {
    return readUntilComplete(
        () -> reports.aggregatedAmounts(filter), amounts -> includeAll(amounts, scope, filter));
  }

  /** The summaries. Waits until they include all currencies of the ledger's accounts. */
  List<TreasurySummary> treasurySummary(ReadScope.Everything scope) {
    return readUntilComplete(
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

  /**
   * Reads the reports again and again until the answer is complete.
   *
   * @throws ApiException 503 {@code unavailable} if the answer is still incomplete after {@link
   *     #WAIT_MAX}
   */
  private static <T> T readUntilComplete(Supplier<T> reportReader, Predicate<T> isComplete) {
    long endNanos = System.nanoTime() + WAIT_MAX.toNanos();
    T answer = reportReader.get();
    while (!isComplete.test(answer)) {
      if (System.nanoTime() - endNanos > 0) {
        throw ApiException.unavailable(BEHIND_MESSAGE);
      }
      ReportsPause.sleep(PAUSE);
      answer = reportReader.get();
    }
    return answer;
  }
}
