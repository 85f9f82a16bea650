package io.finlego.ledger.account;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The rules that the institution has set for all accounts that it opens.
 *
 * @param bankCode the five digits of the institution in its IBANs
 * @param currencies the ISO 4217 codes of the currencies in which accounts can be opened
 */
public record OpeningPolicy(String bankCode, Set<String> currencies) {

  public OpeningPolicy {
    currencies = Collections.unmodifiableSet(new LinkedHashSet<>(currencies));
  }
}
