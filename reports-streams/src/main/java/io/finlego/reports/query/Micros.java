package io.finlego.reports.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Converts microseconds since 1970 into instants. */
final class Micros {

  private Micros() {}

  static Instant toInstant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
