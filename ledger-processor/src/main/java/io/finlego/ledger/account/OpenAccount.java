package io.finlego.ledger.account;

import io.finlego.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Open an account.
 *
 * @param owner null for the institution's own accounts
 * @param currencyCode as asked; whether it is available is decided
 * @param name null: derived from type and currency
 * @param overdraftLimitMinorUnits of that currency
 * @param metadata a JSON object as the caller gave it
 */
public record OpenAccount(
    @Nullable ClientId owner,
    AccountType type,
    String currencyCode,
    @Nullable String name,
    long overdraftLimitMinorUnits,
    @Nullable String metadata) {}
