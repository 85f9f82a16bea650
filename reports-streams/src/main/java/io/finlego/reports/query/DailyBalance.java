package io.finlego.reports.query;

import io.finlego.reports.figures.Day;
import io.finlego.reports.query.Figures.AccountDays;
import io.finlego.reports.query.Figures.AccountPosition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The balances and turnovers of one account on one day, with or without entries.
 *
 * @param revision the number of the account's changes that the reports had applied when they read
 *     the figures. {@code revision}, {@code version} and {@code asOf} are null if the figures come
 *     from an instance of the previous release, which does not send them
 * @param version the number of entries among these changes, on all days
 * @param asOf the time of the newest of these changes
 */
record DailyBalance(
    UUID accountId,
    LocalDate date,
    String currency,
    BigDecimal openingBalance,
    BigDecimal debitTurnover,
    BigDecimal creditTurnover,
    BigDecimal closingBalance,
    long transactionsCount,
    @Nullable Long revision,
    @Nullable Long version,
    @Nullable Instant asOf) {

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
    AccountPosition position = accountDays.position();
    return new DailyBalance(
        accountDays.accountId(),
        LocalDate.ofEpochDay(day.date()),
        accountDays.currency(),
        majorUnits.toDecimal(day.opening()),
        majorUnits.toDecimal(day.debit()),
        majorUnits.toDecimal(day.credit()),
        majorUnits.toDecimal(day.closing()),
        day.count(),
        position == null ? null : position.revision(),
        position == null ? null : position.version(),
        position == null ? null : Micros.toInstant(position.asOfMicros()));
  }
}
