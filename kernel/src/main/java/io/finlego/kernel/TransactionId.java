package io.finlego.kernel;

import java.util.UUID;

/** The id of a transaction: one debit and one credit of a payment. */
public record TransactionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
