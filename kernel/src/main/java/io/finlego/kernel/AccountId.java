package io.finlego.kernel;

import java.util.UUID;

/** The id of an account of the ledger. */
public record AccountId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
