package io.finlego.ingress.ledger.currency;

import io.finlego.kernel.OfferedCurrencies;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The part of the ledger's settings that the API shows. An institution gives these settings to
 * ledger and ingress alike.
 *
 * @param currencies ISO 4217 codes of the currencies in which accounts can be opened; the kernel's
 *     default if not set
 */
@ConfigurationProperties("finlego.ledger")
record CurrencySettings(@Nullable Set<String> currencies) {

  OfferedCurrencies offered() {
    return OfferedCurrencies.of(currencies);
  }
}
