package io.finlego.ingress.ledger.currency;

import io.finlego.kernel.Currency;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A currency in which accounts can be opened.
 *
 * @param name the English name
 * @param decimals the largest number of decimals that an amount may have
 * @param provider the system that keeps the accounts
 * @param capabilities the uses of the currency, such as {@code payments}
 */
@Schema(name = "AvailableCurrency")
record AvailableCurrency(
    String currency, String name, int decimals, String provider, List<String> capabilities) {

  /** The name of the ledger, which is the provider of all currencies. */
  private static final String PROVIDER = "finlego";

  private static final List<String> CAPABILITIES = List.of("accounts", "payments");

  static AvailableCurrency of(Currency currency) {
    return new AvailableCurrency(
        currency.code(), currency.name(), currency.decimals(), PROVIDER, CAPABILITIES);
  }
}
