package io.finlego.reports.query;

import io.finlego.kernel.Money;
import io.finlego.reports.figures.WideAmount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;

/** Converts sums of minor units into the decimals of one currency. */
record MajorUnits(int decimals) {

  static MajorUnits of(String currency) {
    return new MajorUnits(Money.decimals(Currency.getInstance(currency)));
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
