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
 * The period of a search. Each end is open, a day of the institution (included as a whole) or an
 * instant.
 *
 * @param from the beginning, included; null if it is open
 * @param to the end; null if it is open
 */
public record Period(@Nullable Start from, @Nullable End to) {

  /**
   * The period in two accepted fields of {@link io.finlego.ingress.http.shape.TimeShape}. Notes a
   * fault if it ends before it begins.
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
   * The beginning of a period.
   *
   * @param day the day that was given; null if an instant was given
   * @param at the first instant that counts
   */
  public record Start(@Nullable LocalDate day, Instant at) {

    /**
     * The first instant that may belong to the period. A given day begins in the easternmost time
     * zone, because the ledger may have booked in another zone at that time.
     */
    public Instant earliest() {
      return day == null ? at : BookingDays.earliestStartOf(day);
    }

    private static Start of(String text, BookingDays days) {
      LocalDate day = DateShape.parse(text);
      return day == null ? new Start(null, instant(text)) : new Start(day, days.startOf(day));
    }
  }

  /**
   * The end of a period.
   *
   * @param day the day that was given, which still counts; null if an instant was given
   * @param at the first instant that no longer counts
   */
  public record End(@Nullable LocalDate day, Instant at) {

    /**
     * The first instant after the period in every case. A given day ends in the westernmost time
     * zone, because the ledger may have booked in another zone at that time.
     */
    public Instant latest() {
      return day == null ? at : BookingDays.latestEndOf(day);
    }

    private static End of(String text, BookingDays days) {
      LocalDate day = DateShape.parse(text);
      return day == null ? new End(null, instant(text)) : new End(day, days.endOf(day));
    }
  }

  /** The first instant that counts; null if the beginning is open. */
  public @Nullable Instant start() {
    return from == null ? null : from.at();
  }

  /** The first instant that no longer counts; null if the end is open. */
  public @Nullable Instant end() {
    return to == null ? null : to.at();
  }

  /** Whether it ends before it begins. A last day must have at least an instant of the period. */
  private boolean isReversed() {
    if (from == null || to == null) {
      return false;
    }
    return to.day() == null ? to.at().isBefore(from.at()) : !to.at().isAfter(from.at());
  }

  private static Instant instant(String text) {
    return Objects.requireNonNull(InstantShape.parse(text));
  }
}
