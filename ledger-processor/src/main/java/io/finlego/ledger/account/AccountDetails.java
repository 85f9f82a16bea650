package io.finlego.ledger.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an account that payments do not need. They are loaded only for commands on accounts.
 *
 * @param iban the IBAN of a client's account; null for the institution's own accounts
 * @param order the place in the owner's list, from 0
 * @param metadata the JSON object of the caller, unchanged
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
