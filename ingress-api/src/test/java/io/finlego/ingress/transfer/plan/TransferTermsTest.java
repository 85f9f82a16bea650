package io.finlego.ingress.transfer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferTermsTest {

  @Test
  void amountsAreExactInTheirCurrency() {
    TransferTerms terms = terms("BHD", "0.125", "0.5", "10", "10", "10.001");

    assertThat(terms.fixedFee().minorUnits()).isEqualTo(125);
    assertThat(terms.monthlyLimit().toMajor()).isEqualTo(new BigDecimal("10.001"));
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, 0.001, 0, 1, 1, 1",
    "EUR, -1, 0, 1, 1, 1",
    "EUR, 0, -0.1, 1, 1, 1",
    "EUR, 0, 100.1, 1, 1, 1",
    "EUR, 0, 0, 2, 1, 1",
    "EUR, 0, 0, 1, 2, 1",
    "EUR, 0, 0, -1, 2, 3",
    "XXX, 0, 0, 1, 1, 1",
    "euro, 0, 0, 1, 1, 1"
  })
  void termsThatMakeNoSenseAreRefusedByName(
      String currency,
      String fee,
      String percentage,
      String perTransfer,
      String daily,
      String monthly) {
    assertThatThrownBy(() -> terms(currency, fee, percentage, perTransfer, daily, monthly))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tariffs.gold, swift");
  }

  private static TransferTerms terms(
      String currency,
      String fee,
      String percentage,
      String perTransfer,
      String daily,
      String monthly) {
    return TransferTerms.of(
        "gold",
        TransferType.SWIFT,
        new PlanSettings.Terms(
            currency,
            new BigDecimal(fee),
            new BigDecimal(percentage),
            new BigDecimal(perTransfer),
            new BigDecimal(daily),
            new BigDecimal(monthly)));
  }
}
