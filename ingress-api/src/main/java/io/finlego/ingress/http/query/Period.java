package io.finlego.ingress.http.query;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.shape.DateShape;
import io.finlego.ingress.http.shape.InstantShape;
import java.time.Instant;
import java.time.LocalDate;
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

    static @Nullable Start parse(String text, BookingDays days) {
      LocalDate day = DateShape.parse(text);
      if (day != null) {
        return new Start(day, days.startOf(day));
      }
      Instant at = InstantShape.parse(text);
      return at == null ? null : new Start(null, at);
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

    static @Nullable End parse(String text, BookingDays days) {
      LocalDate day = DateShape.parse(text);
      if (day != null) {
        return new End(day, days.endOf(day));
      }
      Instant at = InstantShape.parse(text);
      return at == null ? null : new End(null, at);
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
  boolean isReversed() {
    if (from == null || to == null) {
      return false;
    }
    return to.day() == null ? to.at().isBefore(from.at()) : !to.at().isAfter(from.at());
  }
}
