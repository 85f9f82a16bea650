package io.finlego.ledger.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The ledger's days, in one configured time zone.
 *
 * @param openDays the open period: how many days before today value dates may lie
 */
public record LedgerCalendar(ZoneId zone, int openDays) {

  public LedgerCalendar {
    if (openDays < 0) {
      throw new IllegalArgumentException("The open period cannot end after today.");
    }
  }

  /** Tells whether this value date is in the open period on the day of this instant. */
  public boolean isOpen(LocalDate valueDate, Instant instant) {
    LocalDate today = dayOf(instant);
    return !valueDate.isAfter(today) && !valueDate.isBefore(today.minusDays(openDays));
  }

  /** The ledger's day at this instant. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /**
   * The first instant, at or after {@code earliest}, from which {@code micros} consecutive
   * microseconds lie in one day. Each transaction of a payment takes one microsecond. If they start
   * at this instant, all share one booking date, even around midnight.
   */
  public Instant startWithinOneDay(Instant earliest, int micros) {
    LocalDate lastDay = dayOf(earliest.plus(micros - 1, ChronoUnit.MICROS));
    return lastDay.equals(dayOf(earliest)) ? earliest : lastDay.atStartOfDay(zone).toInstant();
  }
}
