package io.finlego.ingress.http.shape;

import java.math.BigDecimal;

/**
 * Limits the number of digits of a decimal when it is written without an exponent. Without this
 * limit, a short number such as {@code 1e999999999} would become a text of a gigabyte. The limit
 * allows every number in the range of a {@code double}.
 */
final class Decimals {

  static final int DIGITS_MAX = 400;
  static final String REFUSAL = "Must have fewer digits.";

  private Decimals() {}

  /**
   * Tells whether the number has at most {@value #DIGITS_MAX} digits before the decimal point and
   * at most as many after it, when it is written without an exponent.
   */
  static boolean isWithinLimit(BigDecimal number) {
    return Math.abs((long) number.scale()) <= DIGITS_MAX
        && number.precision() - (long) number.scale() <= DIGITS_MAX
        && number.precision() <= 2 * DIGITS_MAX;
  }
}
