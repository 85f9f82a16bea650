package io.finlego.ledger.account;

import java.util.Set;

/**
 * The terms of the institution for all accounts it opens.
 *
 * @param bankCode the institution's five digits in its IBANs
 * @param currencies ISO 4217 codes in which accounts can be opened
 */
public record OpeningTerms(String bankCode, Set<String> currencies) {

  public OpeningTerms {
    currencies = Set.copyOf(currencies);
  }
}
