package io.finlego.ingress.ledger.currency;

import io.finlego.kernel.OfferedCurrencies;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The currencies of accounts, as the API shows them. By default the ingress reads the ledger's own
 * setting.
 *
 * @param currencies ISO 4217 codes of the currencies in which accounts can be opened; the kernel's
 *     default if not set
 */
@ConfigurationProperties("finlego.ingress.accounts")
record CurrencySettings(@Nullable Set<String> currencies) {

  OfferedCurrencies offered() {
    return OfferedCurrencies.of(currencies);
  }
}
