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

/** Compares the daily balances of the reports with those of the ledger. */
@Component
final class DayDifferences {

  /**
   * The time after which a difference counts as an error. The reports normally follow the ledger
   * within about a second.
   */
  private static final Duration FOLLOW_TIME = Duration.ofSeconds(3);

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Reports reports;
  private final LedgerDays ledger;

  DayDifferences(Reports reports, LedgerDays ledger) {
    this.reports = reports;
    this.ledger = ledger;
  }

  /** The days that still differ after the reports have had time to follow. */
  List<Correction> lastingDifferences(
      ReadScope.Everything scope, Collection<UUID> accounts, LocalDate from, LocalDate to) {
    long endNanos = System.nanoTime() + FOLLOW_TIME.toNanos();
    List<Correction> corrections = compare(scope, accounts, from, to);
    while (!corrections.isEmpty() && System.nanoTime() < endNanos) {
      ReportsPause.of(PAUSE);
      corrections = compare(scope, accountsOf(corrections), from, to);
    }
    return corrections;
  }

  static List<UUID> accountsOf(List<Correction> corrections) {
    return corrections.stream()
        .map(correction -> correction.after().accountId())
        .distinct()
        .toList();
  }

  private List<Correction> compare(
      ReadScope.Everything scope, Collection<UUID> accounts, LocalDate from, LocalDate to) {
    Map<List<Object>, DailyBalance> reportedDays = new HashMap<>();
    reports
        .dailyBalances(new DailyBalancesRequest(List.copyOf(accounts), null, from, to))
        .forEach(day -> reportedDays.put(List.of(day.accountId(), day.date()), day));
    List<Correction> corrections = new ArrayList<>();
    for (DailyBalance day : ledger.of(scope, accounts, from, to)) {
      DailyBalance reportedDay = reportedDays.get(List.of(day.accountId(), day.date()));
      if (reportedDay == null || !reportedDay.hasFiguresOf(day)) {
        DailyBalance idleDay = day.idleOn(day.date());
        corrections.add(new Correction(Objects.requireNonNullElse(reportedDay, idleDay), day));
      }
    }
    return corrections;
  }
}
