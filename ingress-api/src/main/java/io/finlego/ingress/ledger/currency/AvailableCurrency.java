package io.finlego.ingress.ledger.currency;

import io.finlego.kernel.Currency;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A currency in which accounts can be opened.
 *
 * @param name the English name
 * @param decimals the most decimals that an amount may have
 * @param provider the system that keeps the accounts
 * @param capabilities the uses of the currency
 */
@Schema(name = "AvailableCurrency")
record AvailableCurrency(
    String currency, String name, int decimals, String provider, List<String> capabilities) {

  /** The ledger itself: accounts are not kept by any other provider. */
  private static final String PROVIDER = "finlego";

  private static final List<String> CAPABILITIES = List.of("accounts", "payments");

  static AvailableCurrency of(Currency currency) {
    return new AvailableCurrency(
        currency.code(), currency.name(), currency.decimals(), PROVIDER, CAPABILITIES);
  }
}
