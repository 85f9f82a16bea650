package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CountLimit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads the reports, and waits until they include the changes that the ledger had made when the
 * request came. Without the wait, the answer would lack a payment that was just answered, or an
 * account that was just opened. The ledger counts the changes of each account, and the reports
 * service sends the number of changes that its figures include. If the figures still lack changes
 * after two seconds, the caller gets 503 {@code unavailable}.
 */
@Component
final class UpToDateReports {

  private static final Duration WAIT_MAX = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final String BEHIND_MESSAGE =
      "The reports do not have the newest changes of all these accounts yet.";

  /**
   * The day to request if only the number of changes is needed. Any day will do, because the number
   * is the same on each day.
   */
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  private final Reports reports;
  private final LedgerAccounts ledgerAccounts;

  UpToDateReports(Reports reports, LedgerAccounts ledgerAccounts) {
    this.reports = reports;
    this.ledgerAccounts = ledgerAccounts;
  }

  /**
   * The requested days, as soon as they include these changes.
   *
   * @param revisions the number of changes by account, for all accounts of the request
   */
  List<DailyBalance> dailyBalances(DailyBalancesRequest request, Map<UUID, Long> revisions) {
    return followed(request, revisions, nanosAtEnd()).stream().map(ReportedDay::balance).toList();
  }

  /**
   * Waits until the requested days include these changes, and returns the days. After two seconds,
   * returns the days even if they lack changes.
   */
  List<ReportedDay> newestDays(DailyBalancesRequest request, Map<UUID, Long> revisions) {
    return readUntil(
        nanosAtEnd(),
        () -> reports.dailyBalances(request),
        days -> accountsBehind(days, revisions).isEmpty());
  }

  /** The accounts that have more changes than the figures of their days include. */
  static Set<UUID> accountsBehind(Collection<ReportedDay> days, Map<UUID, Long> revisions) {
    Set<UUID> behind = new TreeSet<>(revisions.keySet());
    for (ReportedDay day : days) {
      UUID accountId = day.balance().accountId();
      if (day.includes(revisions.getOrDefault(accountId, 0L))) {
        behind.remove(accountId);
      }
    }
    return behind;
  }

  /**
   * The sums, after a wait for the newest changes. If the filter has a client, waits until the sums
   * include all changes of the client's accounts. If it has no client, waits until the sums include
   * the changes of the newest payments and all currencies, because it would take too long to
   * compare all accounts of the ledger.
   */
  List<AggregatedAmount> aggregatedAmounts(
      ReadScope.Everything scope, AggregatedAmountsFilter filter) {
    long endNanos = nanosAtEnd();
    UUID client = filter.clientId();
    if (client != null) {
      awaitChanges(ledgerAccounts.ofClient(scope, new ClientId(client)), endNanos);
      return reports.aggregatedAmounts(filter);
    }
    return sumsOverAllAccounts(
        scope,
        filter,
        endNanos,
        () -> reports.aggregatedAmounts(filter),
        AggregatedAmount::currency);
  }

  /**
   * The summaries, as soon as they include the changes of the newest payments and all currencies of
   * the ledger's accounts.
   */
  List<TreasurySummary> treasurySummary(ReadScope.Everything scope) {
    return sumsOverAllAccounts(
        scope,
        AggregatedAmountsFilter.ALL,
        nanosAtEnd(),
        reports::treasurySummary,
        TreasurySummary::currency);
  }

  /**
   * The sums, as soon as they include the changes of the newest payments and all currencies of the
   * ledger's accounts that match the filter.
   */
  private <T> List<T> sumsOverAllAccounts(
      ReadScope.Everything scope,
      AggregatedAmountsFilter filter,
      long endNanos,
      Supplier<List<T>> read,
      Function<T, String> currency) {
    awaitChanges(ledgerAccounts.ofNewestPayments(scope), endNanos);
    List<String> currencies = ledgerAccounts.currencies(scope, filter);
    return complete(
        endNanos, read, sums -> sums.stream().map(currency).toList().containsAll(currencies));
  }

  /** Waits until the reports have these changes. */
  private void awaitChanges(Map<UUID, Long> revisions, long endNanos) {
    List<Map.Entry<UUID, Long>> entries = List.copyOf(revisions.entrySet());
    int accountsAtOnce = CountLimit.DAILY_BALANCES_ACCOUNTS_MAX;
    for (int first = 0; first < entries.size(); first += accountsAtOnce) {
      Map<UUID, Long> someRevisions =
          entries.subList(first, Math.min(first + accountsAtOnce, entries.size())).stream()
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      List<UUID> ids = List.copyOf(someRevisions.keySet());
      var _ =
          followed(new DailyBalancesRequest(ids, null, ANY_DAY, ANY_DAY), someRevisions, endNanos);
    }
  }

  private List<ReportedDay> followed(
      DailyBalancesRequest request, Map<UUID, Long> revisions, long endNanos) {
    return complete(
        endNanos,
        () -> reports.dailyBalances(request),
        days -> accountsBehind(days, revisions).isEmpty());
  }

  /**
   * Reads the reports until the answer is complete. Throws 503 {@code unavailable} if the answer is
   * not complete at the end of the wait.
   */
  private static <T> T complete(long endNanos, Supplier<T> read, Predicate<T> isComplete) {
    T answer = readUntil(endNanos, read, isComplete);
    if (!isComplete.test(answer)) {
      throw ApiException.unavailable(BEHIND_MESSAGE);
    }
    return answer;
  }

  /** Reads the reports until the answer is complete or the time is over. */
  private static <T> T readUntil(long endNanos, Supplier<T> read, Predicate<T> isComplete) {
    T answer = read.get();
    while (!isComplete.test(answer) && System.nanoTime() - endNanos < 0) {
      ReportsPause.sleep(PAUSE);
      answer = read.get();
    }
    return answer;
  }

  private static long nanosAtEnd() {
    return System.nanoTime() + WAIT_MAX.toNanos();
  }
}
