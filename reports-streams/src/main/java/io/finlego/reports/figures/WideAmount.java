package io.finlego.reports.figures;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * An amount in minor units with 128 bits, in two's complement. A single balance fits into a {@code
 * long}, but the sum of several balances or the turnover of several years may not.
 */
public record WideAmount(long high, long low) {

  public static final WideAmount ZERO = new WideAmount(0, 0);

  static final int BYTES = 2 * Long.BYTES;

  public static WideAmount of(long minorUnits) {
    return new WideAmount(minorUnits >> 63, minorUnits);
  }

  public static WideAmount of(BigInteger minorUnits) {
    return new WideAmount(
        minorUnits.shiftRight(Long.SIZE).longValueExact(), minorUnits.longValue());
  }

  public WideAmount plus(long minorUnits) {
    return plus(minorUnits >> 63, minorUnits);
  }

  public WideAmount plus(WideAmount other) {
    return plus(other.high, other.low);
  }

  public WideAmount minus(WideAmount other) {
    return plus(other.negated());
  }

  public boolean isZero() {
    return (high | low) == 0;
  }

  public BigInteger toBigInteger() {
    return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsigned(low));
  }

  static WideAmount read(ByteBuffer buffer) {
    return new WideAmount(buffer.getLong(), buffer.getLong());
  }

  void write(ByteBuffer buffer) {
    buffer.putLong(high).putLong(low);
  }

  private WideAmount plus(long otherHigh, long otherLow) {
    long sumLow = low + otherLow;
    long carry = Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0;
    return new WideAmount(high + otherHigh + carry, sumLow);
  }

  private WideAmount negated() {
    return new WideAmount(~high + (low == 0 ? 1 : 0), -low);
  }

  private static BigInteger unsigned(long bits) {
    BigInteger signedNumber = BigInteger.valueOf(bits);
    return bits < 0 ? signedNumber.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : signedNumber;
  }

  @Override
  public String toString() {
    return toBigInteger().toString();
  }
}
