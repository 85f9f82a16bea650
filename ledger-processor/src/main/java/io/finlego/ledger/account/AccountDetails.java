package io.finlego.ledger.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of an account that payments do not need. A batch loads the details of an account only if
 * a command needs these details.
 *
 * @param iban the IBAN of a client's account; null for the institution's own accounts
 * @param sortOrder the place in the owner's list of accounts, counted from 0
 * @param metadata the caller's JSON object, unchanged; null if there is none, or if no command of
 *     the batch needs it
 */
public record AccountDetails(
    AccountNumber number,
    @Nullable String iban,
    String name,
    int sortOrder,
    @Nullable String metadata,
    Instant openedAt,
    @Nullable Instant closedAt) {

  /** The details with a new name and new metadata. A null argument keeps the present value. */
  AccountDetails withDescription(@Nullable String newName, @Nullable String newMetadata) {
    return new AccountDetails(
        number,
        iban,
        newName == null ? name : newName,
        sortOrder,
        newMetadata == null ? metadata : newMetadata,
        openedAt,
        closedAt);
  }

  AccountDetails withSortOrder(int newSortOrder) {
    return new AccountDetails(number, iban, name, newSortOrder, metadata, openedAt, closedAt);
  }

  /** The details after the account was closed at this instant. */
  AccountDetails withClosedAt(Instant newClosedAt) {
    return new AccountDetails(number, iban, name, sortOrder, metadata, openedAt, newClosedAt);
  }
}
