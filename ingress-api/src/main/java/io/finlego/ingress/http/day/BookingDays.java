package io.finlego.ingress.http.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The institution's days, in the time zone of the ledger's booking dates. Every date of the API is
 * such a day.
 */
public record BookingDays(ZoneId zone) {

  /**
   * The day at this instant. The ledger books on it, unless its zone was another one at that time.
   */
  public LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The first instant of the day. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The first instant after the day. */
  public Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  /** The first microsecond of the day, with the zone's offset. */
  public OffsetDateTime firstOf(LocalDate day) {
    return day.atStartOfDay(zone).toOffsetDateTime();
  }

  /** The last microsecond of the day, with the zone's offset. */
  public OffsetDateTime lastOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).minus(1, ChronoUnit.MICROS).toOffsetDateTime();
  }

  /** The first instant that is on this day in any time zone. */
  public static Instant notAfterAnywhere(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.MAX).toInstant();
  }

  /** The first instant at which this day has ended in every time zone. */
  public static Instant notBeforeAnywhere(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.MIN).toInstant();
  }
}
