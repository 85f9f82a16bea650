package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedAmountTest {

  private static final Currency EUR = Currency.of("EUR");
  private static final Currency JPY = Currency.of("JPY");

  @Test
  void aDecimalIsInMajorUnitsOfTheCurrency() {
    AskedAmount amount = new AskedAmount.Decimal("12.30");

    assertThat(amount.in(EUR)).isEqualTo(new Money(1_230, EUR));
    assertThatThrownBy(() -> amount.in(JPY)).isInstanceOf(InvalidAmountException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1,00", "NaN", "1e400", "92000000000000000.01"})
  void aTextThatIsNotAnAmountIsRefusedWithItsCurrency(String text) {
    AskedAmount amount = new AskedAmount.Decimal(text);

    assertThatThrownBy(() -> amount.in(EUR)).isInstanceOf(InvalidAmountException.class);
  }

  @Test
  void minorUnitsAreCountedInTheCurrency() {
    assertThat(new AskedAmount.MinorUnits(1_230).in(JPY)).isEqualTo(new Money(1_230, JPY));
    assertThatThrownBy(() -> new AskedAmount.MinorUnits(Money.MAX_MINOR_UNITS + 1).in(JPY))
        .isInstanceOf(InvalidAmountException.class);
  }

  @Test
  void aLimitIsInRangeAndNotNegative() {
    assertThat(new AskedAmount.MinorUnits(0).isLimit()).isTrue();
    assertThat(new AskedAmount.MinorUnits(Money.MAX_MINOR_UNITS).isLimit()).isTrue();
    assertThat(new AskedAmount.MinorUnits(Money.MAX_MINOR_UNITS + 1).isLimit()).isFalse();
    assertThat(new AskedAmount.MinorUnits(-1).isLimit()).isFalse();
  }
}
