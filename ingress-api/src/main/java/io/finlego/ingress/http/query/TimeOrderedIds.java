package io.finlego.ingress.http.query;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bounds for ids of UUID version 7 (RFC 9562, section 5.7), whose first 48 bits are the millisecond
 * of their creation. A search for a period also bounds the ids, besides its exact condition on the
 * time. So the primary key finds the period.
 */
public final class TimeOrderedIds {

  private static final int BITS_AFTER_MILLIS = 16;

  private TimeOrderedIds() {}

  /** A lower bound, inclusive, for the ids made at this instant or later; null for null. */
  public static @Nullable UUID notAbove(@Nullable Instant from) {
    return from == null ? null : notAboveAny(from);
  }

  /** An upper bound, exclusive, for the ids made before this instant; null for null. */
  public static @Nullable UUID above(@Nullable Instant until) {
    return until == null ? null : aboveEach(until);
  }

  /** An id that is not above any id made at this instant or later. */
  public static UUID notAboveAny(Instant from) {
    return first(from.toEpochMilli());
  }

  /** An id that is above every id made before this instant. */
  public static UUID aboveEach(Instant until) {
    return first(until.toEpochMilli() + 1);
  }

  private static UUID first(long millis) {
    return new UUID(Math.max(0, millis) << BITS_AFTER_MILLIS, 0);
  }
}
