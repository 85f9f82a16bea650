package io.finlego.ingress.ledger.currency;

import io.finlego.kernel.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * A currency in which accounts can be opened.
 *
 * @param name in English
 * @param decimals the most that an amount may have
 * @param provider who keeps the accounts
 * @param capabilities what can be done in it
 */
@Schema(name = "AvailableCurrency")
record AvailableCurrency(
    String currency, String name, int decimals, String provider, List<String> capabilities) {

  /** The ledger itself: no other provider keeps accounts. */
  private static final String PROVIDER = "finlego";

  private static final List<String> CAPABILITIES = List.of("accounts", "payments");

  static AvailableCurrency of(Currency currency) {
    return new AvailableCurrency(
        currency.getCurrencyCode(),
        currency.getDisplayName(Locale.ENGLISH),
        Money.decimals(currency),
        PROVIDER,
        CAPABILITIES);
  }
}
