package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import io.finlego.processing.OutgoingEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said about one delivery once its batch is committed.
 *
 * @param outcome what its sender is told; null if nobody can be told, or nothing is known any more
 * @param kind how the outcome came about
 * @param events what is still to be published
 * @param deadLetterReason set if the record is still to be put aside
 */
record Answer(
    Delivery<?> delivery,
    @Nullable Outcome outcome,
    Kind kind,
    List<OutgoingEvent> events,
    @Nullable String deadLetterReason) {

  /** How an answer came about. */
  enum Kind {
    /** Decided in this batch. */
    DECIDED,
    /** Decided before, but not known to be published: this record's own outcome after a crash. */
    RECOVERED,
    /** Decided before and told before. */
    REPLAYED,
    /** Not a command: nothing to tell anybody. */
    UNANSWERABLE
  }

  boolean isReplayed() {
    return kind == Kind.REPLAYED;
  }
}
