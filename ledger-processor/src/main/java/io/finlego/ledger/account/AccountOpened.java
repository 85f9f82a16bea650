package io.finlego.ledger.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account was opened.
 *
 * @param iban client accounts have one
 * @param order the place in the owner's list, from 0
 * @param metadata a JSON object as the caller gave it
 */
public record AccountOpened(
    Movement movement,
    AccountNumber number,
    @Nullable String iban,
    String name,
    int order,
    @Nullable String metadata,
    Instant openedAt) {

  /** The account as it starts. */
  public Account account() {
    return movement.after();
  }
}
