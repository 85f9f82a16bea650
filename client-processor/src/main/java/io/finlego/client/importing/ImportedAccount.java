package io.finlego.client.importing;

import org.jspecify.annotations.Nullable;

/**
 * An account to open for an imported client.
 *
 * @param currency the ISO 4217 code; not checked yet
 * @param name the display name; null if the ledger must choose a name
 */
public record ImportedAccount(String currency, @Nullable String name) {}
