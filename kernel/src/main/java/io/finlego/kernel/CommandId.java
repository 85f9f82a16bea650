package io.finlego.kernel;

import java.util.UUID;

/** One command; whoever sends it twice gets one effect. */
public record CommandId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
