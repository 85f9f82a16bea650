package io.finlego.ledger.account;

import java.util.Set;

/**
 * What the institution settles for all accounts it opens.
 *
 * @param bankCode five digits, the institution's own in the IBAN
 * @param currencies ISO 4217 codes in which accounts can be opened
 */
public record OpeningTerms(String bankCode, Set<String> currencies) {

  public OpeningTerms {
    currencies = Set.copyOf(currencies);
  }
}
