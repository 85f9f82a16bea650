package io.finlego.ingress.http.shape;

import java.math.BigDecimal;

/**
 * The numbers that may be written out in full: every number that a {@code double} can hold, whose
 * smallest has 324 zeros. A few bytes such as {@code 1e999999999} must not become a gigabyte.
 */
final class Decimals {

  static final int DIGITS_MAX = 400;
  static final String REFUSAL = "Must have fewer digits.";

  private Decimals() {}

  /**
   * Tells whether the number has at most {@value #DIGITS_MAX} digits on either side of the point,
   * zeros included.
   */
  static boolean areFew(BigDecimal number) {
    return Math.abs((long) number.scale()) <= DIGITS_MAX
        && number.precision() - (long) number.scale() <= DIGITS_MAX
        && number.precision() <= 2 * DIGITS_MAX;
  }
}
