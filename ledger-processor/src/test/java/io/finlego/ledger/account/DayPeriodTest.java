package io.finlego.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.kernel.CountLimit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayPeriodTest {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

  @Test
  void theFirstAndTheLastDayCount() {
    var longest = new DayPeriod(FROM, FROM.plusDays(CountLimit.BALANCE_DAYS_MAX - 1L));

    assertThat(longest.contains(longest.to())).isTrue();
    assertThatThrownBy(() -> new DayPeriod(FROM, longest.to().plusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A period has 1 to 3660 days.");
  }
}
