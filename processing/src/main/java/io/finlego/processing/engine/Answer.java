package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work that remains for a delivery once its batch is committed.
 *
 * @param outcome the outcome for the sender; null if the sender or the outcome is unknown
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
     * This record's command was decided in an earlier run, but it is not certain that the outcome
     * was published, for instance after a crash.
     */
    RECOVERED,
    /** The command was decided and answered before, possibly by another record. */
    REPLAYED,
    /** The record is not a command, so there is nobody to answer. */
    UNANSWERABLE
  }

  boolean isReplayed() {
    return kind == Kind.REPLAYED;
  }
}
