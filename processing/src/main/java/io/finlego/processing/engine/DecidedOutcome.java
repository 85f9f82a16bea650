package io.finlego.processing.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A row of the command log, and its place in the order of the decisions. */
record DecidedOutcome(LoggedOutcome outcome, Place place) {

  /**
   * A place in the command log.
   *
   * @param commandId orders the commands that one batch has decided, because they have the same
   *     time
   */
  record Place(OffsetDateTime decidedAt, UUID commandId) {

    private static final UUID LOWEST_ID = new UUID(0, 0);

    /** The place before the first command that was decided at this time or later. */
    static Place before(Instant time) {
      return new Place(time.atOffset(ZoneOffset.UTC), LOWEST_ID);
    }
  }
}
