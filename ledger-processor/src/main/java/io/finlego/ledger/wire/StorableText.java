package io.finlego.ledger.wire;

import org.jspecify.annotations.Nullable;

/** Checks whether Postgres can store a text. */
final class StorableText {

  private StorableText() {}

  /**
   * Returns the text unchanged if Postgres can store it. Returns null for a null text.
   *
   * @throws IllegalArgumentException if the text contains NUL, which Postgres cannot store
   */
  static @Nullable String requireStorable(@Nullable String value) {
    if (value != null && value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("A text contains NUL.");
    }
    return value;
  }
}
