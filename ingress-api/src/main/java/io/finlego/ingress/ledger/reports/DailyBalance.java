package io.finlego.ingress.ledger.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The figures of one account on one day, as exact decimals in major units. Days without movements
 * have an entry too.
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
    long transactionsCount) {

  /** The figures of the day {@code next}, if nothing is booked on that day. */
  DailyBalance idleOn(LocalDate next) {
    BigDecimal zero = BigDecimal.ZERO.setScale(closingBalance.scale());
    return new DailyBalance(
        accountId, next, currency, closingBalance, zero, zero, closingBalance, 0);
  }

  /** The same day, with the previous day's closing balance as its opening balance. */
  DailyBalance after(DailyBalance previousDay) {
    return new DailyBalance(
        accountId,
        date,
        currency,
        previousDay.closingBalance,
        debitTurnover,
        creditTurnover,
        closingBalance,
        transactionsCount);
  }

  /** Tells whether the figures are equal, regardless of trailing zeros. */
  boolean hasFiguresOf(DailyBalance other) {
    return openingBalance.compareTo(other.openingBalance) == 0
        && debitTurnover.compareTo(other.debitTurnover) == 0
        && creditTurnover.compareTo(other.creditTurnover) == 0
        && closingBalance.compareTo(other.closingBalance) == 0
        && transactionsCount == other.transactionsCount;
  }
}
