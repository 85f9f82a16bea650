package io.finlego.ingress.ledger.statement.document;

import org.jspecify.annotations.Nullable;

/**
 * The institution that keeps the accounts.
 *
 * @param bic its ISO 9362 code; null if it has none
 * @param bankCode its code in its IBANs
 */
public record Institution(String name, @Nullable String bic, String bankCode) {}
