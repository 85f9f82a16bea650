package io.finlego.ledger.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The ledger's days: those of one configured time zone. */
public record LedgerCalendar(ZoneId zone) {

  /** The ledger's day at that instant. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /**
   * The first instant, at or after the earliest one, from which that many consecutive microseconds
   * lie in one day: the transactions of a payment share one booking date, even around midnight.
   */
  public Instant startWithinOneDay(Instant earliest, int micros) {
    LocalDate lastDay = dayOf(earliest.plus(micros - 1, ChronoUnit.MICROS));
    return lastDay.equals(dayOf(earliest)) ? earliest : lastDay.atStartOfDay(zone).toInstant();
  }
}
