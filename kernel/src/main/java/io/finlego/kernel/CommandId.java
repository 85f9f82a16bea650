package io.finlego.kernel;

import java.util.UUID;

/** The id of a command. Sending two commands with the same id has the effect of one. */
public record CommandId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
