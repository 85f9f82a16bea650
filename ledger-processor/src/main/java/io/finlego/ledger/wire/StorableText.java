package io.finlego.ledger.wire;

import org.jspecify.annotations.Nullable;

/** Checks that Postgres can store a text. */
final class StorableText {

  private StorableText() {}

  /**
   * Returns the text unchanged.
   *
   * @throws IllegalArgumentException if the text contains NUL, which Postgres cannot store
   */
  static @Nullable String text(@Nullable String value) {
    if (value != null && value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("A text contains NUL.");
    }
    return value;
  }
}
