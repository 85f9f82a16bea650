package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfferedCurrenciesTest {

  @Test
  void currenciesOfTheSettingAreSortedWithoutDuplicates() {
    assertThat(OfferedCurrencies.of(List.of("USD", "EUR", "USD")).codes())
        .containsExactly("EUR", "USD");
  }

  @Test
  void theDefaultCurrenciesApplyWithoutASetting() {
    assertThat(OfferedCurrencies.of(null)).isEqualTo(OfferedCurrencies.of(List.of()));
    assertThat(OfferedCurrencies.of(null).codes()).contains("EUR", "JPY", "BHD").isSorted();
  }

  @Test
  void codesOfUnusableCurrenciesAreRefused() {
    for (String code : List.of("eur", "XYZ", "XAU", "")) {
      assertThatThrownBy(() -> OfferedCurrencies.of(List.of(code)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
