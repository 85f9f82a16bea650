package io.finlego.ledger.account;

import io.finlego.kernel.CountLimit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A period of at most {@value CountLimit#BALANCE_DAYS_MAX} days. It includes the first day and the
 * last day.
 */
public record DayPeriod(LocalDate from, LocalDate to) {

  public DayPeriod {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= CountLimit.BALANCE_DAYS_MAX) {
      throw new IllegalArgumentException(
          "A period has 1 to %s days.".formatted(CountLimit.BALANCE_DAYS_MAX));
    }
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
