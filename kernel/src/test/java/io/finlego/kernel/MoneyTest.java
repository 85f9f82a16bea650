package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Currency EUR = Currency.of("EUR");

  @ParameterizedTest
  @CsvSource({
    "EUR,12.34,1234",
    "EUR,12.340000,1234",
    "EUR,1e3,100000",
    "JPY,7,7",
    "BHD,0.001,1",
    "EUR,-0.01,-1"
  })
  void readsAnExactDecimalAsMinorUnits(String currency, String major, long minor) {
    Money money = Money.ofMajor(new BigDecimal(major), Currency.of(currency));

    assertThat(money.minorUnits()).isEqualTo(minor);
  }

  @ParameterizedTest
  @CsvSource({"EUR,0.001", "JPY,0.5", "BHD,0.0001", "EUR,1e-20"})
  void refusesMoreDecimalsThanTheCurrencyHas(String currency, String major) {
    assertThatThrownBy(() -> Money.ofMajor(new BigDecimal(major), Currency.of(currency)))
        .isInstanceOf(InvalidAmountException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "92000000000000000.01",
        "-92000000000000000.01",
        "1e400",
        "-1e400",
        "1e2147483647",
        "1e-2147483647"
      })
  void refusesAmountsOutOfRange(String major) {
    assertThatThrownBy(() -> Money.ofMajor(new BigDecimal(major), EUR))
        .isInstanceOf(InvalidAmountException.class);
  }

  @Test
  void acceptsTheLargestAmount() {
    assertThat(Money.ofMajor(new BigDecimal("92000000000000000.00"), EUR).minorUnits())
        .isEqualTo(Money.MAX_MINOR_UNITS);
  }

  @Test
  void returnsTheDecimalThatItWasMadeFrom() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    String[] currencies = {"EUR", "JPY", "BHD", "CLF"};
    for (int i = 0; i < 10_000; i++) {
      Currency currency = Currency.of(currencies[random.nextInt(currencies.length)]);
      long minor =
          random.nextLong(-Money.MAX_MINOR_UNITS, Money.MAX_MINOR_UNITS) >> random.nextInt(64);
      Money money = new Money(minor, currency);

      assertThat(Money.ofMajor(money.toMajor(), currency)).as("seed %d", seed).isEqualTo(money);
    }
  }

  @Test
  void refusesToCompareCurrencies() {
    assertThatThrownBy(() -> new Money(1, EUR).compareTo(new Money(1, Currency.of("USD"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void addsSubtractsAndNegates() {
    assertThat(eur(250).plus(eur(-40))).isEqualTo(eur(210));
    assertThat(eur(250).minus(eur(300))).isEqualTo(eur(-50));
    assertThat(eur(250).negated()).isEqualTo(eur(-250));
    assertThat(Money.zero(EUR).negated()).isEqualTo(Money.zero(EUR));
  }

  @Test
  void hasASign() {
    assertThat(eur(1)).matches(Money::isPositive).matches(money -> !money.isNegative());
    assertThat(eur(-1)).matches(Money::isNegative).matches(money -> !money.isPositive());
    assertThat(eur(0)).matches(Money::isZero).matches(money -> !money.isPositive());
    assertThat(eur(2).isMoreThan(eur(1))).isTrue();
    assertThat(eur(1).isMoreThan(eur(1))).isFalse();
  }

  @Test
  void refusesToMixCurrencies() {
    Money dollar = new Money(1, Currency.of("USD"));
    Stream<ThrowingCallable> mixtures =
        Stream.of(
            () -> eur(1).plus(dollar),
            () -> eur(1).minus(dollar),
            () -> eur(1).isMoreThan(dollar),
            () -> eur(1).hasRoomFor(dollar));

    assertThat(mixtures)
        .allSatisfy(
            mixture ->
                assertThatThrownBy(mixture).isExactlyInstanceOf(IllegalArgumentException.class));
  }

  @Test
  void refusesToWrapAround() {
    Stream<ThrowingCallable> overflows =
        Stream.of(
            () -> eur(Long.MAX_VALUE).plus(eur(1)),
            () -> eur(Long.MIN_VALUE).minus(eur(1)),
            () -> eur(Long.MIN_VALUE).negated());

    assertThat(overflows)
        .allSatisfy(
            overflow -> assertThatThrownBy(overflow).isInstanceOf(ArithmeticException.class));
  }

  @Test
  void rangeEndsAtTheLargestAmountOnBothSides() {
    assertThat(eur(Money.MAX_MINOR_UNITS).isInRange()).isTrue();
    assertThat(eur(-Money.MAX_MINOR_UNITS).isInRange()).isTrue();
    assertThat(eur(Money.MAX_MINOR_UNITS + 1).isInRange()).isFalse();
    assertThat(eur(-Money.MAX_MINOR_UNITS - 1).isInRange()).isFalse();
    assertThat(eur(Money.MAX_MINOR_UNITS).hasRoomFor(eur(1))).isFalse();
    assertThat(eur(Money.MAX_MINOR_UNITS).hasRoomFor(eur(Money.MAX_MINOR_UNITS))).isFalse();
    assertThat(eur(Long.MIN_VALUE).hasRoomFor(eur(Long.MIN_VALUE))).isFalse();
  }

  /** The oracle is {@link BigInteger}, whose sums never overflow. */
  @Test
  void calculatesAsWholeNumbersDo() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 10_000; i++) {
      long left = random.nextLong() >> random.nextInt(64);
      long right = random.nextLong() >> random.nextInt(64);
      BigInteger sum = BigInteger.valueOf(left).add(BigInteger.valueOf(right));
      BigInteger difference = BigInteger.valueOf(left).subtract(BigInteger.valueOf(right));

      assertThat(resultOf(() -> eur(left).plus(eur(right))))
          .as("seed %d", seed)
          .isEqualTo(exact(sum));
      assertThat(resultOf(() -> eur(left).minus(eur(right))))
          .as("seed %d", seed)
          .isEqualTo(exact(difference));
      assertThat(eur(left).hasRoomFor(eur(right)))
          .as("seed %d", seed)
          .isEqualTo(sum.abs().compareTo(BigInteger.valueOf(Money.MAX_MINOR_UNITS)) <= 0);
    }
  }

  private static Optional<Money> resultOf(Supplier<Money> calculation) {
    try {
      return Optional.of(calculation.get());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Money> exact(BigInteger minorUnits) {
    return minorUnits.bitLength() < Long.SIZE
        ? Optional.of(eur(minorUnits.longValueExact()))
        : Optional.empty();
  }

  private static Money eur(long cents) {
    return new Money(cents, EUR);
  }
}
