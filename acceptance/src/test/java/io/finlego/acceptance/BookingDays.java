package io.finlego.acceptance;

import java.time.LocalDate;
import java.time.ZoneId;

/** The stack's booking days: it has the suite's environment, so the zone is set for both. */
final class BookingDays {

  private static final ZoneId ZONE =
      ZoneId.of(System.getenv().getOrDefault("FINLEGO_LEDGER_BOOKINGZONE", "UTC"));

  private BookingDays() {}

  static LocalDate today() {
    return LocalDate.now(ZONE);
  }
}
