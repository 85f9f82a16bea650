package io.finlego.ingress.http.day;

import java.time.Clock;
import java.time.LocalDate;

/** Tells the institution's current day. */
public record Today(Clock clock, BookingDays days) {

  public LocalDate date() {
    return days.dayOf(clock.instant());
  }
}
