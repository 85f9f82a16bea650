package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfferedCurrenciesTest {

  @Test
  void are_those_of_the_setting_in_alphabetical_order_each_once() {
    assertThat(OfferedCurrencies.of(List.of("USD", "EUR", "USD")).codes())
        .containsExactly("EUR", "USD");
  }

  @Test
  void are_the_default_ones_unless_set() {
    assertThat(OfferedCurrencies.of(null)).isEqualTo(OfferedCurrencies.of(List.of()));
    assertThat(OfferedCurrencies.of(null).codes()).contains("EUR", "JPY", "BHD").isSorted();
  }

  @Test
  void are_real_currencies() {
    for (String code : List.of("eur", "XYZ", "XAU", "")) {
      assertThatThrownBy(() -> OfferedCurrencies.of(List.of(code)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
