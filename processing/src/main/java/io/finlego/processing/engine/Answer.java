package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work that remains for a delivery once its batch is committed.
 *
 * @param outcome the outcome for the sender; null if the sender is unknown, or the outcome is no
 *     longer known
 * @param kind the origin of the outcome
 * @param events the events that are not yet published
 * @param deadLetterReason the reason for which the record must still become a dead letter; null if
 *     it must not
 */
record Answer(
    Delivery<?> delivery,
    @Nullable Outcome outcome,
    Kind kind,
    List<Outgoing> events,
    @Nullable String deadLetterReason) {

  /** The origin of an answer. */
  enum Kind {
    /** The command was decided in this batch. */
    DECIDED,
    /**
     * The command was decided before by this record, but its publication is not certain, for
     * instance after a crash.
     */
    RECOVERED,
    /** The command was decided and answered before. */
    REPLAYED,
    /** The record is not a command, so there is nobody to answer. */
    UNANSWERABLE
  }

  boolean isReplayed() {
    return kind == Kind.REPLAYED;
  }
}
