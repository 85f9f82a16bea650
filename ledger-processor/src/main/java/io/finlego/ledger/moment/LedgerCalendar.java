package io.finlego.ledger.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The ledger's calendar, in one configured time zone.
 *
 * @param openDays the length of the open period: the greatest number of days by which a value date
 *     may be before today
 */
public record LedgerCalendar(ZoneId zone, int openDays) {

  public LedgerCalendar {
    if (openDays < 0) {
      throw new IllegalArgumentException("The open period cannot end after today.");
    }
  }

  /** Tells whether the value date is in the open period at this instant. */
  public boolean isOpen(LocalDate valueDate, Instant instant) {
    LocalDate today = dayOf(instant);
    return !valueDate.isAfter(today) && !valueDate.isBefore(today.minusDays(openDays));
  }

  /** The date in the ledger's time zone at this instant. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
