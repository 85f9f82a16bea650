package io.finlego.reports.query;

import io.finlego.kernel.CountLimit;
import java.time.LocalDate;

/**
 * A period of at most {@value CountLimit#BALANCE_DAYS_MAX} days. It includes both its first and its
 * last day.
 */
record Period(LocalDate from, LocalDate to) {

  private static final LocalDate FIRST_DATE = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  Period {
    if (from.isBefore(FIRST_DATE)) {
      throw new InvalidParameterException("from", "The period must not start before 1970.");
    }
    if (to.isAfter(LAST_DATE)) {
      throw new InvalidParameterException("to", "The year must have four digits.");
    }
    if (from.isAfter(to)) {
      throw new InvalidParameterException("from", "The period ends before it begins.");
    }
    if (to.toEpochDay() - from.toEpochDay() >= CountLimit.BALANCE_DAYS_MAX) {
      throw new InvalidParameterException(
          "to", "The period has more than %s days.".formatted(CountLimit.BALANCE_DAYS_MAX));
    }
  }

  int firstDay() {
    return (int) from.toEpochDay();
  }

  int lastDay() {
    return (int) to.toEpochDay();
  }
}
