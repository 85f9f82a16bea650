package io.finlego.ledger.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account is besides its money. Payments need none of it, so it is loaded for commands on
 * accounts alone.
 *
 * @param iban client accounts have one
 * @param order the place in the owner's list, from 0
 * @param metadata a JSON object as the caller gave it
 */
public record AccountDetails(
    AccountNumber number,
    @Nullable String iban,
    String name,
    int order,
    @Nullable String metadata,
    Instant openedAt,
    @Nullable Instant closedAt) {

  AccountDetails described(@Nullable String newName, @Nullable String newMetadata) {
    return new AccountDetails(
        number,
        iban,
        newName == null ? name : newName,
        order,
        newMetadata == null ? metadata : newMetadata,
        openedAt,
        closedAt);
  }

  AccountDetails placed(int newOrder) {
    return new AccountDetails(number, iban, name, newOrder, metadata, openedAt, closedAt);
  }

  AccountDetails closed(Instant at) {
    return new AccountDetails(number, iban, name, order, metadata, openedAt, at);
  }
}
