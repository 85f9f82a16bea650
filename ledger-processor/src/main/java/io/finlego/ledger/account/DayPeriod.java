package io.finlego.ledger.account;

import java.time.LocalDate;

/** A period of days. It includes the first day and the last day. */
public record DayPeriod(LocalDate from, LocalDate to) {

  private static final int DAYS_MAX = 3660;

  public DayPeriod {
    if (to.isBefore(from) || to.isAfter(from.plusDays(DAYS_MAX))) {
      throw new IllegalArgumentException("A period has 1 to %s days.".formatted(DAYS_MAX));
    }
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
