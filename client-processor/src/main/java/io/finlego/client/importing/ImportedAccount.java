package io.finlego.client.importing;

import org.jspecify.annotations.Nullable;

/**
 * An account that an imported client is to have.
 *
 * @param currency ISO 4217 code, as sent
 * @param name for people; null: the ledger derives one
 */
public record ImportedAccount(String currency, @Nullable String name) {}
