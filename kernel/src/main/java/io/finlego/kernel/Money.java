package io.finlego.kernel;

import java.math.BigDecimal;

/**
 * An exact amount: whole minor units of one currency (cents for EUR, yen for JPY, fils for BHD).
 *
 * <p>Sums and differences never round and never wrap around: a result beyond the range of {@code
 * long} throws {@link ArithmeticException}, two currencies throw {@link IllegalArgumentException}.
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

  /**
   * The most minor units that an amount or balance may have. The least is the negative of this
   * number.
   */
  public static final long MAX_MINOR_UNITS = 9_200_000_000_000_000_000L;

  /**
   * A number with more digits is refused before it is expanded, so that {@code 1e400} does not cost
   * memory.
   */
  private static final int DIGITS_MAX = 40;

  private static final int CHARS_MAX = 64;

  /**
   * The exact amount of a decimal in major units.
   *
   * @throws InvalidAmountException for more decimals than the currency has, or beyond {@link
   *     #MAX_MINOR_UNITS}
   */
  public static Money ofMajor(BigDecimal major, Currency currency) {
    int decimals = currency.decimals();
    if (major.precision() - (long) major.scale() > DIGITS_MAX
        || Math.abs((long) major.scale()) > DIGITS_MAX) {
      throw new InvalidAmountException("The amount is out of range.");
    }
    BigDecimal minor = major.movePointRight(decimals).stripTrailingZeros();
    if (minor.scale() > 0) {
      throw new InvalidAmountException(
          "%s has %s decimals; the amount has more.".formatted(currency.code(), decimals));
    }
    if (minor.abs().compareTo(BigDecimal.valueOf(MAX_MINOR_UNITS)) > 0) {
      throw new InvalidAmountException("The amount is out of range.");
    }
    return new Money(minor.longValueExact(), currency);
  }

  /**
   * Parses a plain decimal in major units.
   *
   * @throws InvalidAmountException as {@link #ofMajor}, and if the text is not a number
   */
  public static Money parseMajor(String major, Currency currency) {
    if (major.length() > CHARS_MAX) {
      throw new InvalidAmountException("The amount is out of range.");
    }
    try {
      return ofMajor(new BigDecimal(major), currency);
    } catch (NumberFormatException e) {
      throw new InvalidAmountException("The amount is not a number.");
    }
  }

  /** The amount of zero in this currency. */
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
   * Tells whether the sum of this and the other amount {@linkplain #isInRange is in range}. A sum
   * beyond {@code long} gives false, not an exception.
   */
  public boolean hasRoomFor(Money other) {
    long units = unitsOfSameCurrency(other);
    long sum = minorUnits + units;
    boolean overflows = ((minorUnits ^ sum) & (units ^ sum)) < 0;
    return !overflows && sum >= -MAX_MINOR_UNITS && sum <= MAX_MINOR_UNITS;
  }

  /** The exact decimal in major units, with as many decimals as the currency has. */
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
