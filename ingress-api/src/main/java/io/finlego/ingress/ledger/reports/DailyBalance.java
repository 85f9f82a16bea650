package io.finlego.ingress.ledger.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One account's day, exact decimals in major units; a day without movement is a day too. */
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

  /** The next day, on which nothing happened. */
  DailyBalance idleOn(LocalDate next) {
    BigDecimal zero = BigDecimal.ZERO.setScale(closingBalance.scale());
    return new DailyBalance(
        accountId, next, currency, closingBalance, zero, zero, closingBalance, 0);
  }

  /** The same day, opened with what the other one closed with. */
  DailyBalance after(DailyBalance before) {
    return new DailyBalance(
        accountId,
        date,
        currency,
        before.closingBalance,
        debitTurnover,
        creditTurnover,
        closingBalance,
        transactionsCount);
  }

  /** Whether the figures are the same, however many zeros they end with. */
  boolean hasFiguresOf(DailyBalance other) {
    return openingBalance.compareTo(other.openingBalance) == 0
        && debitTurnover.compareTo(other.debitTurnover) == 0
        && creditTurnover.compareTo(other.creditTurnover) == 0
        && closingBalance.compareTo(other.closingBalance) == 0
        && transactionsCount == other.transactionsCount;
  }
}
