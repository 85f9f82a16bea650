package io.finlego.kernel;

import java.math.BigDecimal;

/**
 * An exact amount: whole minor units of one currency (cents for EUR, yen for JPY, fils for BHD).
 *
 * <p>Sums and differences are exact. A result beyond the range of {@code long} throws {@link
 * ArithmeticException}. Amounts in two different currencies throw {@link IllegalArgumentException}.
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

  /** The largest amount or balance, in minor units. The smallest is the negative of this number. */
  public static final long MAX_MINOR_UNITS = 9_200_000_000_000_000_000L;

  /**
   * The largest number of digits before the decimal point, which is also the largest number of
   * digits after it. An amount with more digits, such as {@code 1e400}, is refused before it is
   * expanded, because the expanded amount would take much memory.
   */
  private static final int DIGITS_MAX = 40;

  /** The largest number of characters in the text of an amount. The ingress has the same limit. */
  public static final int CHARACTERS_MAX = 64;

  /**
   * Converts a number of major units into an exact amount.
   *
   * @throws InvalidAmountException if the number has more decimals than the currency, or is beyond
   *     {@link #MAX_MINOR_UNITS}
   */
  public static Money ofMajor(BigDecimal majorUnits, Currency currency) {
    int decimals = currency.decimals();
    if (majorUnits.precision() - (long) majorUnits.scale() > DIGITS_MAX
        || Math.abs((long) majorUnits.scale()) > DIGITS_MAX) {
      throw new InvalidAmountException("The amount is out of range.");
    }
    BigDecimal minorUnits = majorUnits.movePointRight(decimals).stripTrailingZeros();
    if (minorUnits.scale() > 0) {
      throw new InvalidAmountException(
          "%s has %s decimals; the amount has more.".formatted(currency.code(), decimals));
    }
    if (minorUnits.abs().compareTo(BigDecimal.valueOf(MAX_MINOR_UNITS)) > 0) {
      throw new InvalidAmountException("The amount is out of range.");
    }
    return new Money(minorUnits.longValueExact(), currency);
  }

  /**
   * Parses a decimal number of major units.
   *
   * @throws InvalidAmountException if the text is not a number or has more than 64 characters, and
   *     in the same cases as {@link #ofMajor}
   */
  public static Money parseMajor(String decimalText, Currency currency) {
    if (decimalText.length() > CHARACTERS_MAX) {
      throw new InvalidAmountException("The amount is out of range.");
    }
    try {
      return ofMajor(new BigDecimal(decimalText), currency);
    } catch (NumberFormatException e) {
      throw new InvalidAmountException("The amount is not a number.");
    }
  }

  /** Returns zero in this currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minorUnits, unitsOfSameCurrency(other)), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minorUnits, unitsOfSameCurrency(other)), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minorUnits), currency);
  }

  public boolean isZero() {
    return minorUnits == 0;
  }

  public boolean isPositive() {
    return minorUnits > 0;
  }

  public boolean isNegative() {
    return minorUnits < 0;
  }

  public boolean isMoreThan(Money other) {
    return compareTo(other) > 0;
  }

  /**
   * Tells whether an account could hold this amount: from minus to plus {@link #MAX_MINOR_UNITS}.
   */
  public boolean isInRange() {
    return minorUnits >= -MAX_MINOR_UNITS && minorUnits <= MAX_MINOR_UNITS;
  }

  /**
   * Tells whether the sum of both amounts {@linkplain #isInRange is in range}. If the sum does not
   * fit into a {@code long}, the answer is false.
   */
  public boolean hasRoomFor(Money other) {
    long otherMinorUnits = unitsOfSameCurrency(other);
    long sum = minorUnits + otherMinorUnits;
    boolean overflows = ((minorUnits ^ sum) & (otherMinorUnits ^ sum)) < 0;
    return !overflows && sum >= -MAX_MINOR_UNITS && sum <= MAX_MINOR_UNITS;
  }

  /** Returns the exact amount in major units, with as many decimals as the currency has. */
  public BigDecimal toMajor() {
    return BigDecimal.valueOf(minorUnits, currency.decimals());
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minorUnits, unitsOfSameCurrency(other));
  }

  @Override
  public String toString() {
    return toMajor().toPlainString() + " " + currency.code();
  }

  private long unitsOfSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("%s against %s".formatted(currency, other.currency));
    }
    return other.minorUnits;
  }
}
