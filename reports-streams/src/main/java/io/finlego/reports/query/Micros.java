package io.finlego.reports.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Conversion from microseconds since 1970. */
final class Micros {

  private Micros() {}

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
