package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The JDK knows which currency is in use in each country today. */
  @Test
  void eachDefaultCurrencyIsInUseSomewhereToday() {
    Set<String> inUse =
        Stream.of(Locale.getISOCountries())
            .map(country -> java.util.Currency.getInstance(Locale.of("", country)))
            .filter(Objects::nonNull)
            .map(java.util.Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    assertThat(inUse).containsAll(OfferedCurrencies.of(null).codes()).doesNotContain("BGN", "HRK");
  }

  @Test
  void withdrawnCurrenciesAreRefusedThoughTheJdkKnowsThem() {
    for (String code : List.of("BGN", "HRK", "DEM", "ZWL", "ANG")) {
      assertThatThrownBy(() -> OfferedCurrencies.of(List.of("EUR", code)))
          .hasMessage("finlego.ledger.currencies has %s, which ISO 4217 has withdrawn.", code);
    }
    assertThat(OfferedCurrencies.of(List.of("UYW")).currencies().getFirst().decimals())
        .isEqualTo(4);
  }

  @Test
  void codesOfUnusableCurrenciesAreRefused() {
    for (String code : List.of("eur", "XYZ", "XAU", "")) {
      assertThatThrownBy(() -> OfferedCurrencies.of(List.of(code)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
