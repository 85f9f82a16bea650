package io.finlego.kernel;

import java.util.UUID;

/** The id of a transaction. A transaction is one debit and one credit that belong to a payment. */
public record TransactionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
