package io.finlego.ingress.http.shape;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;

/** A limit for a day, such as that it is in the past. Today is the current day in UTC. */
public record DateBound(Predicate<LocalDate> accepts, String refusal) {

  public static DateBound notInTheFuture(Clock clock) {
    return new DateBound(day -> !day.isAfter(today(clock)), "Must not be in the future.");
  }

  public static DateBound inThePast(Clock clock) {
    return new DateBound(day -> day.isBefore(today(clock)), "Must be in the past.");
  }

  private static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
