package io.finlego.reports.query;

import io.finlego.reports.figures.Totals;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The sums over all requested accounts of one currency. A balance is positive if it is on the
 * account's normal side.
 *
 * @param accountsCount the number of open accounts
 * @param asOf the time of the ledger's newest change to any of these accounts
 */
record AggregatedAmounts(
    String currency,
    long accountsCount,
    BigDecimal balance,
    BigDecimal heldAmount,
    BigDecimal availableBalance,
    BigDecimal debitTurnover,
    BigDecimal creditTurnover,
    Instant asOf) {

  static AggregatedAmounts of(String currency, Totals sums) {
    MajorUnits majorUnits = MajorUnits.of(currency);
    return new AggregatedAmounts(
        currency,
        sums.accounts(),
        majorUnits.toDecimal(sums.balance()),
        majorUnits.toDecimal(sums.held()),
        majorUnits.toDecimal(sums.available()),
        majorUnits.toDecimal(sums.debit()),
        majorUnits.toDecimal(sums.credit()),
        Micros.toInstant(sums.asOfMicros()));
  }
}
