package io.finlego.kernel;

import java.util.UUID;

/** The id of a command. Two commands with the same id have the effect of one command. */
public record CommandId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
