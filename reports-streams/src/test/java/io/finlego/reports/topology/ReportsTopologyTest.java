package io.finlego.reports.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.finlego.reports.ModelLedger;
import io.finlego.reports.ModelLedger.Account;
import io.finlego.reports.ModelLedger.Pending;
import io.finlego.reports.figures.AccountKind;
import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import io.finlego.schemas.Topics;
import io.finlego.schemas.ledger.AccountMovement;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.DayFigures;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.PaymentPosted;
import io.finlego.schemas.reports.DailyBalance;
import io.finlego.schemas.reports.TreasurySummary;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportsTopologyTest {

  private final ModelLedger ledger = new ModelLedger(1);
  private Driver driver = new Driver();

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void aDuplicateMovementIsDropped() {
    Account bank = ledger.open(AccountType.settlement, "EUR");
    Account client = ledger.open(AccountType.client, "EUR");
    ledger.pay(bank, client, 500);
    driver.give(ledger.events());
    driver.give(ledger.events());

    assertThat(driver.account(client.id).balance()).isEqualTo(500);
    assertThat(driver.days(client.id)).singleElement().extracting(Day::count).isEqualTo(1L);
    assertThat(driver.monitor.duplicateMovementCount()).isEqualTo(4);
  }

  @Test
  void aMovementWaitsForTheEarlierMovementsOfItsAccount() {
    Account bank = ledger.open(AccountType.settlement, "EUR");
    Account client = ledger.open(AccountType.client, "EUR");
    driver.give(ledger.drain());
    for (int i = 1; i <= 5; i++) {
      ledger.pay(bank, client, i);
    }
    List<LedgerEvent> events = new ArrayList<>(ledger.drain());
    LedgerEvent first = events.removeFirst();
    Collections.reverse(events);

    driver.give(events);
    driver.pass(1);
    assertThat(driver.account(client.id).balance()).isZero();
    assertThat(driver.monitor.waitingMovementCount()).isEqualTo(8);
    assertThat(driver.monitor.longestWaitMs(Long.MAX_VALUE)).isPositive();

    driver.give(first);
    driver.pass(1);
    assertThat(driver.account(client.id).balance()).isEqualTo(15);
    assertThat(driver.account(bank.id).balance()).isEqualTo(15);
    assertThat(driver.waiting()).isZero();
    assertThat(driver.monitor.waitingMovementCount()).isZero();
  }

  @Test
  void aDayOpensAtMidnightWithTheClosingOfTheDayBefore() {
    Account bank = ledger.open(AccountType.settlement, "EUR");
    Account client = ledger.open(AccountType.client, "EUR");
    ledger.at("2026-03-31T23:59:59.999998Z");
    ledger.pay(bank, client, 100);
    ledger.pay(bank, client, 10);
    driver.give(ledger.drain());

    assertThat(driver.days(client.id))
        .extracting(Day::opening, Day::closing, Day::count)
        .containsExactly(tuple(0L, 100L, 1L), tuple(100L, 110L, 1L));
  }

  @Test
  void daysThatTheLedgerStatesAnewReplaceTheReportedDays() {
    Account bank = ledger.open(AccountType.settlement, "EUR");
    Account client = ledger.open(AccountType.client, "EUR");
    for (String day : List.of("2026-04-01", "2026-04-02", "2026-04-04")) {
      ledger.at(day + "T10:00:00Z");
      ledger.pay(bank, client, 100);
    }
    LocalDate third = LocalDate.parse("2026-04-03");
    ledger.restate(client, third.minusDays(1), third.plusDays(1), List.of(day(third, 100, 50)));
    driver.give(ledger.drain());

    assertThat(driver.days(client.id))
        .extracting(day -> LocalDate.ofEpochDay(day.date()).getDayOfMonth(), Day::closing)
        .containsExactly(tuple(1, 100L), tuple(3, 150L));

    ledger.pay(bank, client, 7);
    driver.give(ledger.drain());

    assertThat(driver.account(client.id).balance()).isEqualTo(307);
    assertThat(driver.days(client.id))
        .extracting(day -> LocalDate.ofEpochDay(day.date()).getDayOfMonth(), Day::opening)
        .containsExactly(tuple(1, 0L), tuple(3, 100L), tuple(4, 150L));
  }

  @Test
  void theNewestDayStaysUnlessTheLedgerStatesAnotherOne() {
    Account bank = ledger.open(AccountType.settlement, "EUR");
    Account client = ledger.open(AccountType.client, "EUR");
    for (String day : List.of("2026-04-01", "2026-04-02", "2026-04-04")) {
      ledger.at(day + "T10:00:00Z");
      ledger.pay(bank, client, 100);
    }
    LocalDate second = LocalDate.parse("2026-04-02");

    restate(client, second, second);
    assertThat(driver.days(client.id)).extracting(Day::closing).containsExactly(100L, 300L);
    restate(client, second.plusDays(3), second.plusDays(9));
    assertThat(driver.days(client.id)).extracting(Day::closing).containsExactly(100L, 300L);
    restate(client, second.plusDays(3), second.plusDays(9), day(second.plusDays(4), 300, 5));
    assertThat(driver.days(client.id)).extracting(Day::closing).containsExactly(100L, 300L, 305L);
    restate(client, second, second.plusDays(9));
    assertThat(driver.days(client.id)).extracting(Day::closing).containsExactly(100L);

    ledger.pay(bank, client, 7);
    driver.give(ledger.drain());

    assertThat(driver.days(client.id)).extracting(Day::opening).containsExactly(0L, 100L);
  }

  private void restate(Account account, LocalDate from, LocalDate to, DayFigures... days) {
    ledger.restate(account, from, to, List.of(days));
    driver.give(ledger.drain());
  }

  private static DayFigures day(LocalDate date, long opening, long credit) {
    return new DayFigures(
        date, opening, BigDecimal.ZERO, BigDecimal.valueOf(credit), opening + credit, 1L);
  }

  @Test
  void daysOf23And25HoursAndTheLeapDayAreOrdinaryDays() {
    ModelLedger vilnius = new ModelLedger(2, ZoneId.of("Europe/Vilnius"));
    Account bank = vilnius.open(AccountType.settlement, "EUR");
    Account client = vilnius.open(AccountType.client, "EUR");
    List<String> instants =
        List.of(
            "2028-02-28T21:59:59Z", // 28 February, 23:59:59
            "2028-02-28T22:00:00Z", // 29 February, 00:00
            "2028-02-29T21:59:59Z", // 29 February, 23:59:59
            "2028-02-29T22:00:00Z", // 1 March, 00:00
            "2028-03-25T22:00:00Z", // 26 March, 00:00, clocks go forward that day
            "2028-03-26T20:59:59Z", // 26 March, 23:59:59 in summer time
            "2028-03-26T21:00:00Z", // 27 March, 00:00
            "2028-10-28T21:00:00Z", // 29 October, 00:00, clocks go back that day
            "2028-10-29T21:59:59Z", // 29 October, 23:59:59 in winter time
            "2028-10-29T22:00:00Z"); // 30 October, 00:00
    for (String instant : instants) {
      vilnius.at(instant);
      vilnius.pay(bank, client, 100);
    }
    driver.give(vilnius.drain());

    List<Day> days = driver.days(client.id);
    assertThat(days)
        .extracting(day -> LocalDate.ofEpochDay(day.date()).toString(), Day::count)
        .containsExactly(
            tuple("2028-02-28", 1L),
            tuple("2028-02-29", 2L),
            tuple("2028-03-01", 1L),
            tuple("2028-03-26", 2L),
            tuple("2028-03-27", 1L),
            tuple("2028-10-29", 2L),
            tuple("2028-10-30", 1L));
    for (int i = 1; i < days.size(); i++) {
      assertThat(days.get(i).opening()).isEqualTo(days.get(i - 1).closing());
    }
  }

  @Test
  void anEntryOnAnEarlierDayShiftsAllLaterDays() {
    Account bank = ledger.open(AccountType.settlement, "EUR");
    Account client = ledger.open(AccountType.client, "EUR");
    for (String day : List.of("2026-05-01", "2026-05-03", "2026-05-05", "2026-05-02")) {
      ledger.at(day + "T12:00:00Z");
      ledger.pay(bank, client, 100);
    }
    driver.give(ledger.drain());
    driver.pass(3);

    assertThat(driver.days(client.id))
        .extracting(Day::opening, Day::closing)
        .containsExactly(tuple(0L, 100L), tuple(100L, 200L), tuple(200L, 300L), tuple(300L, 400L));
    assertThat(
            driver
                .sent(Topics.DAILY_BALANCES, DailyBalance.class)
                .get(client.id + "/2026-05-03")
                .getOpeningBalance())
        .isEqualTo(200);
  }

  @Test
  void aHoldLowersTheAvailableAmountUntilItIsPostedOrCancelled() {
    Account bank = ledger.open(AccountType.settlement, "EUR");
    Account client = ledger.open(AccountType.client, "EUR", null, 50);
    ledger.pay(bank, client, 1_000);
    Pending posted = ledger.pend(client, bank, 300);
    Pending cancelled = ledger.pend(client, bank, 200);
    driver.give(ledger.drain());
    assertThat(sums(AccountKind.CLIENT))
        .extracting(t -> t.held().low(), t -> t.available().low(), t -> t.inTransit().low())
        .containsExactly(500L, 550L, 500L);

    ledger.post(posted, 250);
    ledger.cancel(cancelled);
    driver.give(ledger.drain());
    assertThat(sums(AccountKind.CLIENT))
        .extracting(t -> t.held().low(), t -> t.available().low(), t -> t.inTransit().low())
        .containsExactly(0L, 800L, 0L);
    assertThat(sums(AccountKind.SETTLEMENT).balance().low()).isEqualTo(750);
  }

  @Test
  void theTreasurySummaryIsSentOnceASecondHoweverMuchChanges() {
    Account bank = ledger.open(AccountType.settlement, "EUR");
    Account client = ledger.open(AccountType.client, "EUR");
    for (int i = 0; i < 100; i++) {
      ledger.pay(bank, client, 3);
    }
    driver.give(ledger.drain());
    driver.pass(3);

    TreasurySummary sent = driver.sent(Topics.TREASURY, TreasurySummary.class).get("EUR");
    assertThat(sent.getClientFunds().intValueExact()).isEqualTo(300);
    assertThat(sent.getSettlementFunds().intValueExact()).isEqualTo(300);
    assertThat(sent.getCoverage()).isEqualTo("1.0000");
    assertThat(sent.getAsOf()).isEqualTo(ledger.now());
    driver.pass(3);
    assertThat(driver.sent(Topics.TREASURY, TreasurySummary.class)).isEmpty();
  }

  @Test
  void sumsBeyondSixtyFourBitsAreExact() {
    Account bank = ledger.open(AccountType.settlement, "EUR");
    Account client = ledger.open(AccountType.client, "EUR");
    Account richClient = ledger.open(AccountType.client, "EUR");
    long amount = 9_200_000_000_000_000_000L;
    for (int i = 0; i < 3; i++) {
      ledger.pay(bank, client, amount);
      ledger.pay(client, bank, amount);
    }
    ledger.pay(bank, client, amount);
    Account second = ledger.open(AccountType.settlement, "EUR");
    ledger.pay(second, richClient, amount);
    driver.give(ledger.drain());

    BigInteger exact = BigInteger.valueOf(amount);
    Totals clients = sums(AccountKind.CLIENT);
    assertThat(clients.balance().toBigInteger()).isEqualTo(exact.shiftLeft(1));
    assertThat(clients.credit().toBigInteger()).isEqualTo(exact.multiply(BigInteger.valueOf(5)));
    assertThat(clients.debit().toBigInteger()).isEqualTo(exact.multiply(BigInteger.valueOf(3)));
  }

  @Test
  void anUnreadableEventStopsTheReports() {
    assertThatThrownBy(() -> driver.giveBytes(new byte[] {1, 2, 3})).rootCause().isNotNull();
    assertThatThrownBy(() -> driver.giveBytes(new byte[] {0, 0, 0, 0, 99, 1}))
        .hasStackTraceContaining(UnappliableEventException.class.getSimpleName())
        .hasStackTraceContaining("The event 0:1");
  }

  @Test
  void aMovementThatContradictsEarlierMovementsStopsTheReports() {
    Account bank = ledger.open(AccountType.settlement, "EUR");
    Account client = ledger.open(AccountType.client, "EUR");
    driver.give(ledger.drain());
    LedgerEvent event = ledger.pay(bank, client, 100);
    PaymentPosted posted = (PaymentPosted) event.getPayload();
    posted.put(
        1,
        posted.getMovements().stream()
            .map(
                movement ->
                    AccountMovement.newBuilder(movement)
                        .setBalanceAfter(movement.getBalanceAfter() + 1)
                        .build())
            .toList());

    assertThatThrownBy(() -> driver.give(event))
        .hasStackTraceContaining(UnappliableEventException.class.getSimpleName())
        .hasStackTraceContaining(bank.id.toString());
  }

  @Test
  void anEventThatTheOperatorPassesOverIsLeftOut() {
    driver.close();
    driver = new Driver(Set.of("0:0"));
    driver.giveBytes(new byte[] {1, 2, 3});
    Account bank = ledger.open(AccountType.settlement, "EUR");
    driver.give(ledger.drain());

    assertThat(driver.account(bank.id).revision()).isEqualTo(1);
    assertThat(driver.monitor.skippedEventCount()).isEqualTo(1);
  }

  private Totals sums(AccountKind kind) {
    return driver.totals().get(new TotalsKey("EUR", kind));
  }
}
