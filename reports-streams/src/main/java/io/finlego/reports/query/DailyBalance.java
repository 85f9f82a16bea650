package io.finlego.reports.query;

import io.finlego.reports.figures.Day;
import io.finlego.reports.query.Figures.AccountDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** One account's day, with or without entries. */
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
   * Passes on all days of the period, in order. A day without entries has the closing balance of
   * the day before. Days before the account was opened and days in the future are passed on too.
   */
  static void forEach(AccountDays account, Period period, Consumer<DailyBalance> target) {
    MajorUnits major = MajorUnits.of(account.currency());
    Map<Integer, Day> days = new HashMap<>();
    account.days().forEach(day -> days.put(day.date(), day));
    long balance = account.opening();
    for (int date = period.firstDay(); date <= period.lastDay(); date++) {
      Day idle = Day.opened(date, balance);
      Day day = days.getOrDefault(date, idle);
      target.accept(of(account, day, major));
      balance = day.closing();
    }
  }

  private static DailyBalance of(AccountDays account, Day day, MajorUnits major) {
    return new DailyBalance(
        account.accountId(),
        LocalDate.ofEpochDay(day.date()),
        account.currency(),
        major.of(day.opening()),
        major.of(day.debit()),
        major.of(day.credit()),
        major.of(day.closing()),
        day.count());
  }
}
