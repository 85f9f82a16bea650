package io.finlego.reports.query;

import io.finlego.reports.figures.Day;
import io.finlego.reports.query.Figures.AccountDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The balances and turnovers of one account on one day. The day may have no entries. */
record DailyBalance(
    UUID accountId,
    LocalDate date,
    String currency,
    BigDecimal openingBalance,
    BigDecimal debitTurnover,
    BigDecimal creditTurnover,
    BigDecimal closingBalance,
    long transactionsCount) {

  /**
   * Passes each day of the period to the consumer, in order. A day without entries has the closing
   * balance of the previous day. The period may include days before the account was opened and days
   * in the future.
   */
  static void forEach(AccountDays accountDays, Period period, Consumer<DailyBalance> consumer) {
    MajorUnits majorUnits = MajorUnits.of(accountDays.currency());
    Map<Integer, Day> daysByDate = new HashMap<>();
    accountDays.days().forEach(day -> daysByDate.put(day.date(), day));
    long balance = accountDays.opening();
    for (int date = period.firstDay(); date <= period.lastDay(); date++) {
      Day dayWithoutEntries = Day.withoutEntries(date, balance);
      Day day = daysByDate.getOrDefault(date, dayWithoutEntries);
      consumer.accept(of(accountDays, day, majorUnits));
      balance = day.closing();
    }
  }

  private static DailyBalance of(AccountDays accountDays, Day day, MajorUnits majorUnits) {
    return new DailyBalance(
        accountDays.accountId(),
        LocalDate.ofEpochDay(day.date()),
        accountDays.currency(),
        majorUnits.toDecimal(day.opening()),
        majorUnits.toDecimal(day.debit()),
        majorUnits.toDecimal(day.credit()),
        majorUnits.toDecimal(day.closing()),
        day.count());
  }
}
