package io.finlego.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TreasuryTest {

  @Test
  void coverageHasFourDecimalsRoundedHalfDown() {
    assertThat(coverage(100_005, 1_000_000)).isEqualTo("0.1000");
    assertThat(coverage(1_000_051, 10_000_000)).isEqualTo("0.1000");
    assertThat(coverage(100_006, 1_000_000)).isEqualTo("0.1000");
    assertThat(coverage(10_005, 100_000_0)).isEqualTo("0.0100");
    assertThat(coverage(150, 1_000_000)).isEqualTo("0.0001");
    assertThat(coverage(151, 1_000_000)).isEqualTo("0.0002");
    assertThat(coverage(2, 1)).isEqualTo("2.0000");
  }

  @Test
  void coverageIsMissingWhenNothingIsOwed() {
    assertThat(treasury(5, 0).coverage()).isNull();
  }

  private static String coverage(long funds, long owed) {
    return treasury(funds, owed).coverage().toPlainString();
  }

  private static Treasury treasury(long funds, long owed) {
    return Treasury.of(
        Map.of(
            AccountKind.SAFEGUARDING, balance(funds),
            AccountKind.CLIENT, balance(owed)));
  }

  private static Totals balance(long minorUnits) {
    WideAmount zero = WideAmount.ZERO;
    return new Totals(1, WideAmount.of(minorUnits), zero, zero, zero, zero, zero, 0);
  }
}
