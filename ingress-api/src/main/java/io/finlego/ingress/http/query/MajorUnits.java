package io.finlego.ingress.http.query;

import io.finlego.kernel.Money;
import java.util.Currency;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Amounts are kept in minor units, and how many of them make a major one depends on the currency:
 * mostly 100.
 */
public final class MajorUnits {

  private static final String MINOR_IN_MAJOR =
      """
      case when %%1$s in (%s) then 1
           when %%1$s in (%s) then 1000
           when %%1$s in (%s) then 10000
           else 100
      end\
      """
          .formatted(
              currencies(decimals -> decimals == 0),
              currencies(decimals -> decimals == 3),
              currencies(decimals -> decimals == 4));

  private MajorUnits() {}

  /** In SQL, how many minor units make a major one of the currency in that column. */
  public static String minorIn(String currencyColumn) {
    return MINOR_IN_MAJOR.formatted(currencyColumn);
  }

  private static String currencies(IntPredicate decimals) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> Money.currency(currency.getCurrencyCode()) != null)
        .filter(currency -> decimals.test(Money.decimals(currency)))
        .map(currency -> "'" + currency.getCurrencyCode() + "'")
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
