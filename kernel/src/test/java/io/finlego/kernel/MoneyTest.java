package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Currency EUR = Currency.getInstance("EUR");

  @ParameterizedTest
  @CsvSource({
    "EUR,12.34,1234",
    "EUR,12.340000,1234",
    "EUR,1e3,100000",
    "JPY,7,7",
    "BHD,0.001,1",
    "EUR,-0.01,-1"
  })
  void takesAnExactDecimalAsMinorUnits(String currency, String major, long minor) {
    Money money = Money.ofMajor(new BigDecimal(major), Currency.getInstance(currency));

    assertThat(money.minorUnits()).isEqualTo(minor);
  }

  @ParameterizedTest
  @CsvSource({"EUR,0.001", "JPY,0.5", "BHD,0.0001", "EUR,1e-20"})
  void refusesMoreDecimalsThanTheCurrencyHas(String currency, String major) {
    assertThatThrownBy(() -> Money.ofMajor(new BigDecimal(major), Currency.getInstance(currency)))
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
  void refusesWhatIsOutOfRange(String major) {
    assertThatThrownBy(() -> Money.ofMajor(new BigDecimal(major), EUR))
        .isInstanceOf(InvalidAmountException.class);
  }

  @Test
  void takesTheLargestAmount() {
    assertThat(Money.ofMajor(new BigDecimal("92000000000000000.00"), EUR).minorUnits())
        .isEqualTo(Money.MAX_MINOR_UNITS);
  }

  @Test
  void givesBackWhatItTook() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    String[] currencies = {"EUR", "JPY", "BHD", "CLF"};
    for (int i = 0; i < 10_000; i++) {
      Currency currency = Currency.getInstance(currencies[random.nextInt(currencies.length)]);
      long minor =
          random.nextLong(-Money.MAX_MINOR_UNITS, Money.MAX_MINOR_UNITS) >> random.nextInt(64);
      Money money = new Money(minor, currency);

      assertThat(Money.ofMajor(money.toMajor(), currency)).as("seed %d", seed).isEqualTo(money);
    }
  }

  @Test
  void knowsNoCurrencyThatIsNoneOrHasNoMinorUnit() {
    assertThat(Money.currency("EUX")).isNull();
    assertThat(Money.currency("eur")).isNull();
    assertThat(Money.currency("XAU")).isNull();
    assertThat(Money.currency("EUR")).isEqualTo(EUR);
  }

  @Test
  void refusesToCompareCurrencies() {
    assertThatThrownBy(() -> new Money(1, EUR).compareTo(new Money(1, Currency.getInstance("USD"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
