package io.finlego.ingress.http.query;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.DateShape;
import io.finlego.ingress.http.shape.InstantShape;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The period of a search. Its start and its end may each be a booking day or an instant, or be
 * missing. If the start or the end is a booking day, the whole day belongs to the period. An
 * instant that is finer than a microsecond is rounded up. This does not change which rows are in
 * the period, because the instants of rows are whole microseconds.
 *
 * @param from the start, which belongs to the period; null if the period has no start
 * @param to the end; null if the period has no end. If the end is an instant, it does not belong to
 *     the period
 */
public record Period(@Nullable Start from, @Nullable End to) {

  /**
   * Reads the period from two accepted fields with {@link io.finlego.ingress.http.shape.TimeShape}.
   * Adds a fault if the end is before the start.
   */
  public static Period of(
      AcceptedObject search, String fromField, String toField, BookingDays days, Faults faults) {
    String from = search.text(fromField);
    String to = search.text(toField);
    Period period =
        new Period(
            from == null ? null : Start.of(from, days), to == null ? null : End.of(to, days));
    faults.require(!period.isReversed(), toField, "Must not be before the beginning.");
    return period;
  }

  /**
   * The start of a period.
   *
   * @param day the first booking day of the period; null if the start is an instant
   * @param instant the first instant of the period
   */
  public record Start(@Nullable LocalDate day, Instant instant) {

    /**
     * The first instant that may belong to the period. If the start is a day, this is the start of
     * the day in the easternmost time zone, because the ledger may have had any time zone at that
     * time.
     */
    public Instant earliestInstant() {
      return day == null ? instant : BookingDays.earliestStartOf(day);
    }

    /** The day or the instant as in the request. */
    public String text() {
      return day == null ? instant.toString() : day.toString();
    }

    private static Start of(String text, BookingDays days) {
      LocalDate day = DateShape.parse(text);
      return day == null ? new Start(null, parseInstant(text)) : new Start(day, days.startOf(day));
    }
  }

  /**
   * The end of a period.
   *
   * @param day the last booking day that belongs to the period; null if the end is an instant
   * @param instant the first instant after the period
   */
  public record End(@Nullable LocalDate day, Instant instant) {

    /**
     * The first instant that certainly is after the period. If the end is a day, this is the end of
     * the day in the westernmost time zone, because the ledger may have had any time zone at that
     * time.
     */
    public Instant latestInstant() {
      return day == null ? instant : BookingDays.latestEndOf(day);
    }

    /** The day or the instant as in the request. */
    public String text() {
      return day == null ? instant.toString() : day.toString();
    }

    private static End of(String text, BookingDays days) {
      LocalDate day = DateShape.parse(text);
      return day == null ? new End(null, parseInstant(text)) : new End(day, days.endOf(day));
    }
  }

  /** The first instant of the period; null if the period has no start. */
  public @Nullable Instant startInstant() {
    return from == null ? null : from.instant();
  }

  /** The first instant after the period; null if the period has no end. */
  public @Nullable Instant endInstant() {
    return to == null ? null : to.instant();
  }

  /**
   * Tells whether the end is before the start. An end that is a day is before the start if the
   * whole day is before the start.
   */
  private boolean isReversed() {
    if (from == null || to == null) {
      return false;
    }
    return to.day() == null
        ? to.instant().isBefore(from.instant())
        : !to.instant().isAfter(from.instant());
  }

  private static Instant parseInstant(String text) {
    return Objects.requireNonNull(InstantShape.parseUp(text));
  }
}
