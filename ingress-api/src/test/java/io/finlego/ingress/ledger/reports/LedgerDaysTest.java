package io.finlego.ingress.ledger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.access.visibility.ReadScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerDaysTest {

  private static final long ALL = Long.MAX_VALUE;

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:20:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T09:20:00Z");

  private final PublishedRows rows = PublishedRows.shared();
  private final PublishedRows.Row account = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
  private final PublishedRows.Row other = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
  private final LedgerDays days = IngressUnderTest.shared().bean(LedgerDays.class);

  LedgerDaysTest() {
    UUID payment = rows.payment("posted", null, MONDAY);
    rows.transaction(payment, 1, other, account, 1000, "EUR", "posted", MONDAY);
    rows.transaction(payment, 2, account, other, 1, "EUR", "posted", MONDAY);
    rows.transaction(payment, 3, other, account, 50, "EUR", "posted", WEDNESDAY);
  }

  @Test
  void daysWithoutMovementStandBetweenThoseWithEntries() {
    LocalDate sunday = LocalDate.of(2026, 3, 1);

    List<DailyBalance> dailyBalances =
        days.dailyBalances(
            new ReadScope.Everything(),
            Map.of(account.id(), ALL),
            sunday,
            LocalDate.of(2026, 3, 4));

    assertThat(dailyBalances).map(DailyBalance::transactionsCount).containsExactly(0L, 2L, 0L, 1L);
    assertThat(dailyBalances)
        .map(day -> day.openingBalance() + " -" + day.debitTurnover() + " +" + day.creditTurnover())
        .containsExactly(
            "0.00 -0.00 +0.00", "0.00 -0.01 +10.00", "9.99 -0.00 +0.00", "9.99 -0.00 +0.50");
    assertThat(dailyBalances.getLast().closingBalance()).isEqualByComparingTo("10.49");
  }

  @Test
  void aPeriodOpensWithWhatTheDayBeforeClosedWith() {
    LocalDate tuesday = LocalDate.of(2026, 3, 3);

    assertThat(
            days.dailyBalances(
                new ReadScope.Everything(), Map.of(account.id(), ALL), tuesday, tuesday))
        .singleElement()
        .satisfies(day -> assertThat(day.openingBalance()).isEqualByComparingTo("9.99"));
  }

  @Test
  void entriesAfterTheVersionDoNotCount() {
    LocalDate monday = LocalDate.of(2026, 3, 2);
    Map<UUID, Long> versions = Map.of(account.id(), 1L, other.id(), 0L);

    List<DailyBalance> dailyBalances =
        days.dailyBalances(new ReadScope.Everything(), versions, monday, LocalDate.of(2026, 3, 4));

    assertThat(dailyBalances)
        .filteredOn(day -> day.accountId().equals(account.id()))
        .map(
            day ->
                day.transactionsCount() + " " + day.openingBalance() + " " + day.closingBalance())
        .containsExactly("1 0.00 10.00", "0 10.00 10.00", "0 10.00 10.00");
    assertThat(dailyBalances)
        .filteredOn(day -> day.accountId().equals(other.id()))
        .allSatisfy(day -> assertThat(day.closingBalance()).isZero())
        .hasSize(3);
    assertThat(
            days.dailyBalances(
                new ReadScope.Everything(), versions, monday.plusDays(1), monday.plusDays(1)))
        .filteredOn(day -> day.accountId().equals(account.id()))
        .map(DailyBalance::openingBalance)
        .containsExactly(new BigDecimal("10.00"));
  }
}
