package io.finlego.ingress.ledger.statement.document;

import org.jspecify.annotations.Nullable;

/**
 * The institution that has the accounts.
 *
 * @param bic the institution's BIC (ISO 9362); null if the institution has no BIC
 * @param bankCode the institution's bank code in its IBANs
 */
public record Institution(String name, @Nullable String bic, String bankCode) {}
