package io.finlego.ingress.http.query;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calculates bounds for UUIDs of version 7 (RFC 9562, section 5.7), whose first 48 bits are the
 * millisecond of their creation. A search for a period has a condition on the ids in addition to
 * the exact condition on the time, so that the database can use the primary key.
 */
public final class TimeOrderedIds {

  private static final int BITS_AFTER_MILLIS = 16;

  private TimeOrderedIds() {}

  /** The {@link #lowerBound} for the instant; null if the instant is null. */
  public static @Nullable UUID lowerBoundOrNull(@Nullable Instant from) {
    return from == null ? null : lowerBound(from);
  }

  /** The {@link #upperBound} for the instant; null if the instant is null. */
  public static @Nullable UUID upperBoundOrNull(@Nullable Instant until) {
    return until == null ? null : upperBound(until);
  }

  /** An id that is lower than or equal to every id that was made at this instant or later. */
  public static UUID lowerBound(Instant from) {
    return firstIdOf(from.toEpochMilli());
  }

  /** An id that is higher than every id that was made before this instant. */
  public static UUID upperBound(Instant until) {
    return firstIdOf(until.toEpochMilli() + 1);
  }

  private static UUID firstIdOf(long epochMillis) {
    return new UUID(Math.max(0, epochMillis) << BITS_AFTER_MILLIS, 0);
  }
}
