package io.finlego.ingress.ledger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.access.visibility.ReadScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerDaysTest {

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
            new ReadScope.Everything(), List.of(account.id()), sunday, LocalDate.of(2026, 3, 4));

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
            days.dailyBalances(new ReadScope.Everything(), List.of(account.id()), tuesday, tuesday))
        .singleElement()
        .satisfies(day -> assertThat(day.openingBalance()).isEqualByComparingTo("9.99"));
  }
}
