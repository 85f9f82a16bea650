package io.finlego.kernel;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.UUID;

/**
 * Makes the ids that one command needs, as UUIDs of version 7 (RFC 9562, section 5.7) for given
 * instants. Each UUID contains the milliseconds of the instant, then twelve bits for the fraction
 * of the millisecond (section 6.2, method 3), then 62 bits that look random. An id of a later
 * microsecond sorts after an id of an earlier microsecond, so that new rows go to the right edge of
 * an index.
 *
 * <p>The 62 bits follow from all bits of the command's id and from the number of ids that the
 * command has got so far. So a command that is applied again at the same instant gets the same ids.
 * The ids are unique, but they are no secrets: a caller who knows the command's id and the instant
 * can compute them.
 *
 * <p>Two threads must not use an object at the same time.
 */
public final class TimeOrderedIds {

  private static final long NANOS_PER_MILLI = 1_000_000;

  /** The step of SplitMix64: the golden ratio as a fraction of 2^64, made odd. */
  private static final long STEP = 0x9e37_79b9_7f4a_7c15L;

  private long state;

  public TimeOrderedIds(CommandId command) {
    UUID id = command.value();
    state = mix(mix(id.getMostSignificantBits() + STEP) ^ id.getLeastSignificantBits());
  }

  /** Makes the command's next id, for this instant. */
  public UUID next(Instant instant) {
    state += STEP;
    long epochMillis = instant.toEpochMilli();
    long nanosOfMilli = instant.get(ChronoField.NANO_OF_SECOND) % NANOS_PER_MILLI;
    long mostSignificantBits = epochMillis << 16 | 0x7000L | (nanosOfMilli << 12) / NANOS_PER_MILLI;
    long leastSignificantBits = mix(state) >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(mostSignificantBits, leastSignificantBits);
  }

  /**
   * Changes half of the bits of the result, on average, if any bit of the number changes. This is
   * the function of SplitMix64 (variant 13 of Stafford's "Better Bit Mixing").
   */
  private static long mix(long number) {
    long mixed = (number ^ number >>> 30) * 0xbf58_476d_1ce4_e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d0_49bb_1331_11ebL;
    return mixed ^ mixed >>> 31;
  }
}
