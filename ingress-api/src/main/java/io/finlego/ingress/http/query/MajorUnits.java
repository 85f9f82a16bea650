package io.finlego.ingress.http.query;

import io.finlego.kernel.Currency;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Converts between minor and major units in SQL. The database stores amounts in minor units. A
 * major unit of most currencies has 100 minor units.
 */
public final class MajorUnits {

  private static final String MINOR_UNITS_PER_MAJOR =
      """
      case when %%1$s in (%s) then 1
           when %%1$s in (%s) then 1000
           when %%1$s in (%s) then 10000
           else 100
      end\
      """
          .formatted(
              currencyCodes(decimals -> decimals == 0),
              currencyCodes(decimals -> decimals == 3),
              currencyCodes(decimals -> decimals == 4));

  private MajorUnits() {}

  /**
   * The SQL expression for the number of minor units in one major unit of a currency.
   *
   * @param currencyColumn the column with the currency's code
   */
  public static String minorUnitsPerMajor(String currencyColumn) {
    return MINOR_UNITS_PER_MAJOR.formatted(currencyColumn);
  }

  private static String currencyCodes(IntPredicate acceptsDecimals) {
    return Currency.all().stream()
        .filter(currency -> acceptsDecimals.test(currency.decimals()))
        .map(currency -> "'" + currency.code() + "'")
        .collect(Collectors.joining(", "));
  }
}
