package io.finlego.processing.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A row of the command log, and its place in the order of the decisions. */
record DecidedOutcome(LoggedOutcome outcome, Place place) {

  Instant time() {
    return place.decidedAt().toInstant();
  }

  /**
   * A place in the command log.
   *
   * @param commandId orders the commands that one batch has decided, because they have the same
   *     time
   */
  record Place(OffsetDateTime decidedAt, UUID commandId) {

    /** The place after all outcomes. */
    static final Place END =
        new Place(OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), new UUID(0, 0));

    /** Returns a place that comes before this one, and after all outcomes of earlier times. */
    Place justBefore() {
      return new Place(decidedAt, new UUID(0, 0));
    }
  }
}
