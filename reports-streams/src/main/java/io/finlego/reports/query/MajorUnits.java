package io.finlego.reports.query;

import io.finlego.kernel.Currency;
import io.finlego.reports.figures.WideAmount;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Converts sums of minor units into the decimals of one currency. */
record MajorUnits(int decimals) {

  static MajorUnits of(String currency) {
    return new MajorUnits(Currency.of(currency).decimals());
  }

  BigDecimal of(long minorUnits) {
    return BigDecimal.valueOf(minorUnits, decimals);
  }

  BigDecimal of(BigInteger minorUnits) {
    return new BigDecimal(minorUnits, decimals);
  }

  BigDecimal of(WideAmount minorUnits) {
    return of(minorUnits.toBigInteger());
  }
}
