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
 * Reads from the reports what the ledger already has. An account that the reports have not heard of
 * would look as if there were nothing, so the answer waits for them; after two seconds the caller
 * gets 503 {@code unavailable}.
 */
@Component
final class FollowingReports {

  private static final Duration FOLLOW_TIME = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final String BEHIND = "The reports have not heard of all these accounts yet.";

  private final Reports reports;
  private final KnownAccounts known;

  FollowingReports(Reports reports, KnownAccounts known) {
    this.reports = reports;
    this.known = known;
  }

  /** The days of all these accounts. */
  List<DailyBalance> dailyBalances(DailyBalancesRequest request, Set<UUID> accounts) {
    return follow(
        () -> reports.dailyBalances(request), days -> accountsOf(days).containsAll(accounts));
  }

  /** The sums over all accounts that the ledger has in this filter. */
  List<AggregatedAmount> aggregatedAmounts(
      ReadScope.Everything scope, AggregatedAmountsFilter filter) {
    return follow(
        () -> reports.aggregatedAmounts(filter), amounts -> haveAll(amounts, scope, filter));
  }

  /** The summaries of all currencies that the ledger has accounts in. */
  List<TreasurySummary> treasurySummary(ReadScope.Everything scope) {
    return follow(
        reports::treasurySummary,
        summaries ->
            summaries.stream()
                .map(TreasurySummary::currency)
                .toList()
                .containsAll(known.currencies(scope, AggregatedAmountsFilter.ALL)));
  }

  /** A client's accounts are counted; of the whole bank only the currencies are compared. */
  private boolean haveAll(
      List<AggregatedAmount> amounts, ReadScope.Everything scope, AggregatedAmountsFilter filter) {
    if (filter.clientId() != null) {
      return amounts.stream().mapToLong(AggregatedAmount::accountsCount).sum()
          >= known.open(scope, filter);
    }
    return amounts.stream()
        .map(AggregatedAmount::currency)
        .toList()
        .containsAll(known.currencies(scope, filter));
  }

  private static Set<UUID> accountsOf(List<DailyBalance> days) {
    Set<UUID> accounts = new HashSet<>();
    days.forEach(day -> accounts.add(day.accountId()));
    return accounts;
  }

  private static <T> T follow(Supplier<T> reading, Predicate<T> hasAll) {
    long end = System.nanoTime() + FOLLOW_TIME.toNanos();
    T answer = reading.get();
    while (!hasAll.test(answer)) {
      if (System.nanoTime() - end > 0) {
        throw ApiException.unavailable(BEHIND);
      }
      ReportsPause.of(PAUSE);
      answer = reading.get();
    }
    return answer;
  }
}
