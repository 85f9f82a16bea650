package io.finlego.ledger.wire;

import org.jspecify.annotations.Nullable;

/** Texts that Postgres can store. */
final class StorableText {

  private StorableText() {}

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException if it holds NUL, which Postgres cannot store
   */
  static @Nullable String text(@Nullable String value) {
    if (value != null && value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("A text holds NUL.");
    }
    return value;
  }
}
