package io.finlego.standalone.demo;

import io.finlego.kernel.Currency;
import java.math.BigDecimal;
import java.util.Locale;

/** Writes amounts for people: {@code 1,234.50} euros, {@code 1,500} yen. */
final class MoneyText {

  private MoneyText() {}

  /**
   * Returns the amount with as many decimals as its currency has. If the amount has more decimals,
   * all of them are shown.
   */
  static String of(BigDecimal amount, String currency) {
    int decimals = Math.max(Currency.of(currency).decimals(), amount.stripTrailingZeros().scale());
    return String.format(Locale.ROOT, "%,." + decimals + "f", amount);
  }
}
