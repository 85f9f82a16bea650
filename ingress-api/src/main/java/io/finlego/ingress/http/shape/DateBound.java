package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.day.Today;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * A limit for a date.
 *
 * @param accepts tells whether a date is within the limit
 * @param refusal the message for a date that is outside the limit
 */
public record DateBound(Predicate<LocalDate> accepts, String refusal) {

  public static DateBound notInTheFuture(Today today) {
    return new DateBound(day -> !day.isAfter(today.date()), "Must not be in the future.");
  }

  public static DateBound inThePast(Today today) {
    return new DateBound(day -> day.isBefore(today.date()), "Must be in the past.");
  }

  /** The date must be in the past, and at most this number of years ago. */
  public static DateBound inThePast(Today today, int yearsMax) {
    return new DateBound(
        day -> day.isBefore(today.date()) && !day.isBefore(today.date().minusYears(yearsMax)),
        "Must be in the past, and at most %s years ago.".formatted(yearsMax));
  }
}
