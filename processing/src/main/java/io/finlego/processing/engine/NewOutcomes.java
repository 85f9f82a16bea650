package io.finlego.processing.engine;

import io.finlego.kernel.CommandSize;
import io.finlego.processing.Conclusion;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcomes of the commands that a batch decides: their rows for the command log. */
final class NewOutcomes {

  private final UUID topicId;
  private final List<LoggedOutcome> rows = new ArrayList<>();

  NewOutcomes(UUID topicId) {
    this.topicId = topicId;
  }

  List<LoggedOutcome> rows() {
    return rows;
  }

  /**
   * Adds the outcome of a command, and returns the answer. If the command is a step with a
   * conclusion, the outcome gets the {@link io.finlego.schemas.avro.StepConcluded} command.
   *
   * @throws IllegalArgumentException if an event is too large
   */
  Answer add(
      Delivery.WithId<?> delivery, Outcome domainOutcome, @Nullable String deadLetterReason) {
    Conclusion conclusion = delivery.conclusion();
    Outcome outcome =
        conclusion == null ? domainOutcome : conclusion.conclude(delivery.id(), domainOutcome);
    checkEventSizes(outcome);
    rows.add(
        new LoggedOutcome(
            delivery.id().value(),
            delivery.requestHash(),
            outcome,
            deadLetterReason,
            topicId,
            delivery.partition(),
            delivery.offset()));
    return new Answer(delivery, outcome, Answer.Kind.DECIDED, outcome.events(), deadLetterReason);
  }

  private static void checkEventSizes(Outcome outcome) {
    for (Outgoing event : outcome.events()) {
      if (event.key().length + event.value().length > CommandSize.EVENT_BYTES_MAX) {
        throw new IllegalArgumentException(
            "An event is larger than " + CommandSize.EVENT_BYTES_MAX + " bytes.");
      }
    }
  }
}
