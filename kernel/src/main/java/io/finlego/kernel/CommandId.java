package io.finlego.kernel;

import java.util.UUID;

/** A command. Sending it twice has one effect. */
public record CommandId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
