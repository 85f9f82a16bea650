package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedAmountTest {

  private static final Currency EUR = Currency.of("EUR");
  private static final Currency JPY = Currency.of("JPY");

  @Test
  void aDecimalIsInMajorUnitsOfTheCurrency() {
    RequestedAmount amount = new RequestedAmount.Decimal("12.30");

    assertThat(amount.in(EUR)).isEqualTo(new Money(1_230, EUR));
    assertThatThrownBy(() -> amount.in(JPY)).isInstanceOf(InvalidAmountException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1,00", "NaN", "1e400", "92000000000000000.01"})
  void aTextThatIsNotAnAmountIsRefusedWithItsCurrency(String text) {
    RequestedAmount amount = new RequestedAmount.Decimal(text);

    assertThatThrownBy(() -> amount.in(EUR)).isInstanceOf(InvalidAmountException.class);
  }

  @Test
  void minorUnitsAreCountedInTheCurrency() {
    assertThat(new RequestedAmount.MinorUnits(1_230).in(JPY)).isEqualTo(new Money(1_230, JPY));
    assertThatThrownBy(() -> new RequestedAmount.MinorUnits(Money.MAX_MINOR_UNITS + 1).in(JPY))
        .isInstanceOf(InvalidAmountException.class);
  }

  @Test
  void aLimitIsInRangeAndNotNegative() {
    assertThat(new RequestedAmount.MinorUnits(0).canBeOverdraftLimit()).isTrue();
    assertThat(new RequestedAmount.MinorUnits(Money.MAX_MINOR_UNITS).canBeOverdraftLimit())
        .isTrue();
    assertThat(new RequestedAmount.MinorUnits(Money.MAX_MINOR_UNITS + 1).canBeOverdraftLimit())
        .isFalse();
    assertThat(new RequestedAmount.MinorUnits(-1).canBeOverdraftLimit()).isFalse();
  }
}
