package io.finlego.kernel;

import java.util.UUID;

/** One debit and credit of a payment. */
public record TransactionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
