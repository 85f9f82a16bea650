package io.finlego.ingress.ledger.currency;

import io.finlego.kernel.OfferedCurrencies;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the API shows of the ledger's own settings; an institution gives them to both.
 *
 * @param currencies ISO 4217 codes in which accounts can be opened; the kernel's default if none is
 *     given
 */
@ConfigurationProperties("finlego.ledger")
record CurrencySettings(@Nullable Set<String> currencies) {

  OfferedCurrencies offered() {
    return OfferedCurrencies.of(currencies);
  }
}
