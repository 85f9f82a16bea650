package io.finlego.ingress.http.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The institution's booking days. A booking day begins and ends at midnight in the time zone of the
 * ledger's booking dates. Every date in the API is a booking day.
 *
 * @param zone the time zone of the booking dates
 */
public record BookingDays(ZoneId zone) {

  private static final int OFFSET_MINUTES_MAX = 14 * 60;

  /**
   * The day to which the instant belongs. This is the booking date of a transaction that was posted
   * at this instant, unless the ledger was set to another time zone at that time.
   */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** The first instant of the day. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The first instant after the day. */
  public Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  /** The first microsecond of the day, with the offset of the zone in whole minutes. */
  public OffsetDateTime firstMicrosecondOf(LocalDate day) {
    OffsetDateTime firstMicrosecond = day.atStartOfDay(zone).toOffsetDateTime();
    return withOffset(
        firstMicrosecond, Math.ceilDiv(firstMicrosecond.getOffset().getTotalSeconds(), 60));
  }

  /** The last microsecond of the day, with the offset of the zone in whole minutes. */
  public OffsetDateTime lastMicrosecondOf(LocalDate day) {
    OffsetDateTime lastMicrosecond =
        day.plusDays(1).atStartOfDay(zone).minus(1, ChronoUnit.MICROS).toOffsetDateTime();
    return withOffset(
        lastMicrosecond, Math.floorDiv(lastMicrosecond.getOffset().getTotalSeconds(), 60));
  }

  /**
   * The same instant with an offset that XML Schema and ISO 8601 allow: whole minutes, and at most
   * fourteen hours. Before time zones were introduced, each town had its local mean time. The
   * offset of a local mean time has seconds, and may be longer than fourteen hours.
   */
  private static OffsetDateTime withOffset(OffsetDateTime instant, int offsetMinutes) {
    int allowedMinutes = Math.clamp(offsetMinutes, -OFFSET_MINUTES_MAX, OFFSET_MINUTES_MAX);
    return instant.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(allowedMinutes * 60));
  }

  /** The first instant of this day in the time zone in which the day begins first. */
  public static Instant earliestStartOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.MAX).toInstant();
  }

  /** The first instant after this day in the time zone in which the day ends last. */
  public static Instant latestEndOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.MIN).toInstant();
  }
}
