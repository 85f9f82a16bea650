package io.finlego.client.importing;

import org.jspecify.annotations.Nullable;

/**
 * An account that an imported client is to have.
 *
 * @param currency the ISO 4217 code, as sent
 * @param name a name for people; null if the ledger is to derive one
 */
public record ImportedAccount(String currency, @Nullable String name) {}
