package io.finlego.ledger.moment;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7) for given instants. Each UUID contains the
 * milliseconds of the instant, then twelve bits for the fraction of the millisecond (section 6.2,
 * method 3), then 62 random bits. An id of a later microsecond sorts after an id of an earlier
 * microsecond, so that new rows go to the right edge of an index.
 */
public final class TimeOrderedIds {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final RandomGenerator random;

  public TimeOrderedIds(RandomGenerator random) {
    this.random = random;
  }

  /** A new id for this instant. */
  UUID next(Instant instant) {
    long epochMillis = instant.toEpochMilli();
    long nanosOfMilli = instant.get(ChronoField.NANO_OF_SECOND) % NANOS_PER_MILLI;
    long mostSignificantBits = epochMillis << 16 | 0x7000L | (nanosOfMilli << 12) / NANOS_PER_MILLI;
    long leastSignificantBits = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(mostSignificantBits, leastSignificantBits);
  }
}
