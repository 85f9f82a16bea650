package io.finlego.reports.query;

import io.finlego.kernel.Currency;
import io.finlego.reports.figures.WideAmount;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Converts amounts in minor units, such as cents, to amounts in the major unit of a currency. */
record MajorUnits(int decimals) {

  static MajorUnits of(String currency) {
    return new MajorUnits(Currency.of(currency).decimals());
  }

  BigDecimal toDecimal(long minorUnits) {
    return BigDecimal.valueOf(minorUnits, decimals);
  }

  BigDecimal toDecimal(BigInteger minorUnits) {
    return new BigDecimal(minorUnits, decimals);
  }

  BigDecimal toDecimal(WideAmount minorUnits) {
    return toDecimal(minorUnits.toBigInteger());
  }
}
