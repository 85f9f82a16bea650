package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.ledger.reports.RecalculatedDays.Correction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the daily balances that differ between the reports and the ledger. */
@Component
final class DayDifferences {

  /**
   * How long a difference may last before it counts as an error. The reports normally have the
   * ledger's changes after about a second.
   */
  private static final Duration FOLLOW_TIME = Duration.ofSeconds(3);

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Reports reports;
  private final LedgerDays ledgerDays;

  DayDifferences(Reports reports, LedgerDays ledgerDays) {
    this.reports = reports;
    this.ledgerDays = ledgerDays;
  }

  /**
   * The days that differ even after {@link #FOLLOW_TIME}. Returns earlier if no day differs any
   * more.
   */
  List<Correction> lastingDifferences(
      ReadScope.Everything scope, Collection<UUID> accountIds, LocalDate from, LocalDate to) {
    long endNanos = System.nanoTime() + FOLLOW_TIME.toNanos();
    List<Correction> corrections = compare(scope, accountIds, from, to);
    while (!corrections.isEmpty() && System.nanoTime() < endNanos) {
      ReportsPause.sleep(PAUSE);
      corrections = compare(scope, accountIdsOf(corrections), from, to);
    }
    return corrections;
  }

  static List<UUID> accountIdsOf(List<Correction> corrections) {
    return corrections.stream()
        .map(correction -> correction.after().accountId())
        .distinct()
        .toList();
  }

  private List<Correction> compare(
      ReadScope.Everything scope, Collection<UUID> accountIds, LocalDate from, LocalDate to) {
    Map<List<Object>, DailyBalance> reportedDays = new HashMap<>();
    reports
        .dailyBalances(new DailyBalancesRequest(List.copyOf(accountIds), null, from, to))
        .forEach(day -> reportedDays.put(List.of(day.accountId(), day.date()), day));
    List<Correction> corrections = new ArrayList<>();
    for (DailyBalance day : ledgerDays.dailyBalances(scope, accountIds, from, to)) {
      DailyBalance reportedDay = reportedDays.get(List.of(day.accountId(), day.date()));
      if (reportedDay == null || !reportedDay.hasSameFiguresAs(day)) {
        DailyBalance emptyDay = day.withoutMovementsOn(day.date());
        corrections.add(new Correction(Objects.requireNonNullElse(reportedDay, emptyDay), day));
      }
    }
    return corrections;
  }
}
