package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine must still do for a record after Postgres has committed its batch: reply to the
 * sender, and publish events or a dead letter.
 *
 * @param outcome the outcome for the sender; null if the sender or the outcome is unknown
 * @param kind says whether this batch decided the command
 * @param events the events and commands that are not yet published
 * @param deadLetterReason the reason for the dead letter that must still be published; null if no
 *     dead letter must be published
 */
record Answer(
    Delivery<?> delivery,
    @Nullable Outcome outcome,
    Kind kind,
    List<Outgoing> events,
    @Nullable String deadLetterReason) {

  /** Says whether this batch or an earlier batch decided the command. */
  enum Kind {
    /** This batch decided the command. */
    DECIDED,
    /**
     * An earlier batch decided the command of this same record, but the engine does not know
     * whether the events of that batch were published. This happens after a crash, for instance.
     */
    RECOVERED,
    /**
     * The command was decided earlier, either from this record or from another record with the same
     * command id. The command's events need not be published again.
     */
    REPEATED,
    /**
     * The record has no command id, or the command log no longer has the command's outcome.
     * Therefore the engine sends no reply.
     */
    UNANSWERABLE
  }

  /**
   * Tells whether an earlier session may have published the events and the dead letter of this
   * record.
   */
  boolean mayBePublished() {
    return kind == Kind.RECOVERED || kind == Kind.UNANSWERABLE;
  }

  boolean isReplay() {
    return kind == Kind.REPEATED;
  }
}
