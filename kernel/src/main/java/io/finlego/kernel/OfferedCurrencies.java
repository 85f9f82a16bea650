package io.finlego.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The currencies in which the institution opens accounts. The ledger opens accounts in these
 * currencies only, and the API lists them. Both read the setting {@code finlego.ledger.currencies}.
 *
 * @param codes codes of ISO 4217 in alphabetical order
 */
public record OfferedCurrencies(List<String> codes) {

  /** The currencies that apply if {@code finlego.ledger.currencies} is not set. */
  private static final OfferedCurrencies DEFAULT =
      new OfferedCurrencies(
          List.of(
              "EUR", "USD", "GBP", "CHF", "PLN", "CZK", "SEK", "NOK", "DKK", "HUF", "RON", "ISK",
              "TRY", "UAH", "CAD", "AUD", "JPY", "AED", "BHD", "KWD"));

  public OfferedCurrencies {
    codes = codes.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    codes.forEach(OfferedCurrencies::requireUsable);
  }

  /**
   * Returns the currencies of the setting, or the default currencies if the setting is null or
   * empty.
   *
   * @throws IllegalArgumentException for a code that is not a current currency with a minor unit
   */
  public static OfferedCurrencies of(@Nullable Collection<String> setting) {
    return setting == null || setting.isEmpty()
        ? DEFAULT
        : new OfferedCurrencies(List.copyOf(setting));
  }

  /** Returns the offered currencies, in the order of {@link #codes}. */
  public List<Currency> currencies() {
    return codes.stream().map(Currency::of).toList();
  }

  private static void requireUsable(String code) {
    Currency currency = Currency.find(code);
    if (currency == null) {
      throw new IllegalArgumentException(
          "finlego.ledger.currencies has %s, which is not an ISO 4217 currency.".formatted(code));
    }
    if (!currency.isCurrent()) {
      throw new IllegalArgumentException(
          "finlego.ledger.currencies has %s, which ISO 4217 has withdrawn.".formatted(code));
    }
  }
}
