package io.finlego.kernel;

import java.util.UUID;

/** A payment of the ledger. */
public record PaymentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
