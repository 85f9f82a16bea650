package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.ledger.reports.RecalculatedDays.Correction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds daily balances of the reports that differ from those of the ledger. The ledger usually has
 * some more entries than the reports, so the days of each account are compared at the reports'
 * version: the ledger's days are calculated from the entries up to that version.
 */
@Component
final class DayDifferences {

  private final UpToDateReports reports;
  private final LedgerAccounts ledgerAccounts;
  private final LedgerDays ledgerDays;

  DayDifferences(UpToDateReports reports, LedgerAccounts ledgerAccounts, LedgerDays ledgerDays) {
    this.reports = reports;
    this.ledgerAccounts = ledgerAccounts;
    this.ledgerDays = ledgerDays;
  }

  /**
   * The differences between the reports and the ledger.
   *
   * @param corrections the days whose figures differ
   * @param behind the accounts for which the reports still lacked changes after a wait of two
   *     seconds
   */
  record Differences(List<Correction> corrections, Collection<UUID> behind) {

    List<UUID> accountIds() {
      return corrections.stream()
          .map(correction -> correction.after().accountId())
          .distinct()
          .toList();
    }
  }

  /** Compares the days of these accounts. */
  Differences find(
      ReadScope.Everything scope, List<UUID> accountIds, LocalDate from, LocalDate to) {
    Map<UUID, Long> revisions = ledgerAccounts.withIds(scope, accountIds);
    List<ReportedDay> days =
        reports.newestDays(new DailyBalancesRequest(accountIds, null, from, to), revisions);
    return new Differences(
        corrections(scope, days, from, to), UpToDateReports.accountsBehind(days, revisions));
  }

  private List<Correction> corrections(
      ReadScope.Everything scope, List<ReportedDay> reportedDays, LocalDate from, LocalDate to) {
    Map<UUID, Long> versions = new HashMap<>();
    Map<List<Object>, DailyBalance> daysByKey = new HashMap<>();
    for (ReportedDay reported : reportedDays) {
      DailyBalance day = reported.balance();
      // A reports service of the previous release sends days without a version. These days can't be
      // compared.
      if (day.version() != null) {
        versions.put(day.accountId(), day.version());
        daysByKey.put(List.of(day.accountId(), day.date()), day);
      }
    }
    List<Correction> corrections = new ArrayList<>();
    for (DailyBalance day : ledgerDays.dailyBalances(scope, versions, from, to)) {
      DailyBalance reportedDay = daysByKey.get(List.of(day.accountId(), day.date()));
      if (reportedDay != null && !reportedDay.hasSameFiguresAs(day)) {
        corrections.add(new Correction(reportedDay, day.asOf(reportedDay.asOf())));
      }
    }
    return corrections;
  }
}
