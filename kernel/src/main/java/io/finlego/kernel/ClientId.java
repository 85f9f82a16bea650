package io.finlego.kernel;

import java.util.UUID;

/** The id of a client of the institution. */
public record ClientId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
