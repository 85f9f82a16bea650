package io.finlego.reports.query;

import io.finlego.reports.figures.Day;
import io.finlego.reports.query.Figures.AccountDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The balances and turnovers of one account on one day, with or without entries. */
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
   * balance of the previous day. The period's days before the opening of the account and in the
   * future are included.
   */
  static void forEach(AccountDays account, Period period, Consumer<DailyBalance> consumer) {
    MajorUnits majorUnits = MajorUnits.of(account.currency());
    Map<Integer, Day> daysByDate = new HashMap<>();
    account.days().forEach(day -> daysByDate.put(day.date(), day));
    long balance = account.opening();
    for (int date = period.firstDay(); date <= period.lastDay(); date++) {
      Day dayWithoutEntries = Day.withoutEntries(date, balance);
      Day day = daysByDate.getOrDefault(date, dayWithoutEntries);
      consumer.accept(of(account, day, majorUnits));
      balance = day.closing();
    }
  }

  private static DailyBalance of(AccountDays account, Day day, MajorUnits majorUnits) {
    return new DailyBalance(
        account.accountId(),
        LocalDate.ofEpochDay(day.date()),
        account.currency(),
        majorUnits.decimal(day.opening()),
        majorUnits.decimal(day.debit()),
        majorUnits.decimal(day.credit()),
        majorUnits.decimal(day.closing()),
        day.count());
  }
}
