package io.finlego.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {

  @ParameterizedTest
  @CsvSource({
    "1234.5, EUR, '1,234.50'",
    "-1234.5, EUR, '-1,234.50'",
    "1500, JPY, '1,500'",
    "1500.00, JPY, '1,500'",
    "1.234, KWD, 1.234",
    "1.2, KWD, 1.200",
    "0.005, EUR, 0.005"
  })
  void anAmountHasItsCurrencysDecimalsAndIsNeverRounded(
      BigDecimal amount, String currency, String text) {
    assertThat(MoneyText.of(amount, currency)).isEqualTo(text);
  }
}
