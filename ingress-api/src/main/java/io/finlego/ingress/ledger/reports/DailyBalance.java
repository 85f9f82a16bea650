package io.finlego.ingress.ledger.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The balances and the turnover of one account on one day. Amounts are exact decimals in major
 * units.
 *
 * @param version the account's version when the figures were calculated, which is the number of the
 *     account's entries on all days, not only on this day
 * @param asOf the time of the account's newest change that the figures include
 */
@Schema(name = "DailyBalance")
record DailyBalance(
    UUID accountId,
    LocalDate date,
    String currency,
    BigDecimal openingBalance,
    BigDecimal debitTurnover,
    BigDecimal creditTurnover,
    BigDecimal closingBalance,
    long transactionsCount,
    @Nullable Long version,
    @Nullable Instant asOf) {

  /**
   * The figures of a later day on which nothing is booked. The opening and the closing balance of
   * that day are the closing balance of this day.
   */
  DailyBalance withoutMovementsOn(LocalDate laterDate) {
    BigDecimal zero = BigDecimal.ZERO.setScale(closingBalance.scale());
    return new DailyBalance(
        accountId,
        laterDate,
        currency,
        closingBalance,
        zero,
        zero,
        closingBalance,
        0,
        version,
        asOf);
  }

  /** A copy of this day with the previous day's closing balance as the opening balance. */
  DailyBalance openedWith(DailyBalance previousDay) {
    return new DailyBalance(
        accountId,
        date,
        currency,
        previousDay.closingBalance,
        debitTurnover,
        creditTurnover,
        closingBalance,
        transactionsCount,
        version,
        asOf);
  }

  /** A copy of this day with another value of {@code asOf}. The figures stay the same. */
  DailyBalance asOf(@Nullable Instant time) {
    return new DailyBalance(
        accountId,
        date,
        currency,
        openingBalance,
        debitTurnover,
        creditTurnover,
        closingBalance,
        transactionsCount,
        version,
        time);
  }

  /** Tells whether both days have equal figures. Ignores trailing zeros of decimals. */
  boolean hasSameFiguresAs(DailyBalance other) {
    return openingBalance.compareTo(other.openingBalance) == 0
        && debitTurnover.compareTo(other.debitTurnover) == 0
        && creditTurnover.compareTo(other.creditTurnover) == 0
        && closingBalance.compareTo(other.closingBalance) == 0
        && transactionsCount == other.transactionsCount;
  }
}
