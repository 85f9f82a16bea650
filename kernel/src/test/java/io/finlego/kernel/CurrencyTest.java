package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurrencyTest {

  /** The table against the JDK's, which is updated with each JDK. */
  @Test
  void theCurrencyOfEachCountryIsCurrentAndHasItsDecimals() {
    Stream.of(Locale.getISOCountries())
        .map(country -> java.util.Currency.getInstance(Locale.of("", country)))
        .filter(Objects::nonNull)
        .forEach(
            known -> {
              Currency currency = Currency.of(known.getCurrencyCode());
              assertThat(currency.isCurrent()).as(currency.code()).isTrue();
              assertThat(currency.decimals())
                  .as(currency.code())
                  .isEqualTo(known.getDefaultFractionDigits());
            });
  }

  @Test
  void aWithdrawnCurrencyCanStillBeRead() {
    Currency lev = Currency.of("BGN");

    assertThat(lev.isCurrent()).isFalse();
    assertThat(new Money(1234, lev)).hasToString("12.34 BGN");
  }

  @Test
  void aCurrencyThatTheJdkLacksHasItsDecimalsAndName() {
    Currency wages = Currency.of("UYW");

    assertThat(Money.ofMajor(new BigDecimal("1.2345"), wages).minorUnits()).isEqualTo(12_345);
    assertThat(Currency.all())
        .filteredOn(Currency::isCurrent)
        .hasSizeBetween(160, 180)
        .allSatisfy(currency -> assertThat(currency.name()).isNotBlank());
  }

  @Test
  void codesThatAreNotCurrenciesWithAMinorUnitAreUnknown() {
    assertThat(Stream.of("EUX", "eur", "XAU", "XXX", "").map(Currency::find)).containsOnlyNulls();
    assertThat(Currency.find("EUR")).isSameAs(Currency.of("EUR"));
    assertThatThrownBy(() -> Currency.of("EUX"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("EUX is not a currency of ISO 4217.");
  }
}
