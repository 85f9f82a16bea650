package io.finlego.ingress.ledger.currency;

import io.finlego.kernel.OfferedCurrencies;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The setting for the currencies that the API shows. The file {@code ingress-api.yml} gives it the
 * value of the ledger's setting.
 *
 * @param currencies the ISO 4217 codes of the currencies in which accounts can be opened; null or
 *     empty for the default list in {@link OfferedCurrencies}
 */
@ConfigurationProperties("finlego.ingress.accounts")
record CurrencySettings(@Nullable Set<String> currencies) {

  OfferedCurrencies offeredCurrencies() {
    return OfferedCurrencies.of(currencies);
  }
}
