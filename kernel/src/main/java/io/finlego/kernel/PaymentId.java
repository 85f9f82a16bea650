package io.finlego.kernel;

import java.util.UUID;

/** The id of a payment of the ledger. */
public record PaymentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
