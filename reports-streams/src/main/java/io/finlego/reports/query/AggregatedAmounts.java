package io.finlego.reports.query;

import io.finlego.reports.figures.Totals;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The sums over the requested accounts of one currency; balances are positive on each account's
 * normal side.
 *
 * @param accountsCount the number of open accounts
 * @param asOf when the ledger decided the newest change of any of the accounts
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
    MajorUnits major = MajorUnits.of(currency);
    return new AggregatedAmounts(
        currency,
        sums.accounts(),
        major.of(sums.balance()),
        major.of(sums.held()),
        major.of(sums.available()),
        major.of(sums.debit()),
        major.of(sums.credit()),
        Micros.instant(sums.asOfMicros()));
  }
}
