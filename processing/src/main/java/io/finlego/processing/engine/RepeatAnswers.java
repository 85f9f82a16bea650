package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers commands that were decided before, with their outcomes from the command log. */
final class RepeatAnswers {

  private final UUID topicId;
  private final Map<UUID, LoggedOutcome> loggedOutcomes;
  private final Refusals refusals;
  private boolean missesAppliedCommand;

  RepeatAnswers(UUID topicId, Map<UUID, LoggedOutcome> loggedOutcomes, Refusals refusals) {
    this.topicId = topicId;
    this.loggedOutcomes = loggedOutcomes;
    this.refusals = refusals;
  }

  /**
   * Tells whether {@link #answerAppliedRecord} has received a record whose command is missing from
   * the command log.
   */
  boolean missesAppliedCommand() {
    return missesAppliedCommand;
  }

  /**
   * Answers a record that has not been applied. If another record with the same command id was
   * applied before, this record repeats that command, and the answer comes from the command log.
   * Otherwise returns null, because the command must still be decided.
   *
   * <p>A replay does not decide a command that was a repeat the first time, even if its outcome was
   * deleted meanwhile.
   */
  @Nullable Answer answerNewRecord(Delivery.WithId<?> delivery) {
    LoggedOutcome loggedOutcome = loggedOutcomes.get(delivery.id().value());
    if (loggedOutcome != null) {
      return answerRepeat(delivery, loggedOutcome.requestHash(), loggedOutcome.outcome());
    }
    EarlierAnswer earlierAnswer = delivery.earlierAnswer();
    return earlierAnswer != null && earlierAnswer.origin() == EarlierAnswer.Origin.COMMAND_LOG
        ? new Answer(delivery, null, Answer.Kind.UNANSWERABLE, List.of(), null)
        : null;
  }

  /**
   * Answers a record that was applied before.
   *
   * @param isPublished true if the record's events are certainly published. If this is false and
   *     the command was decided from this same record, the answer has the events, so that the
   *     engine publishes them again
   */
  Answer answerAppliedRecord(Delivery.WithId<?> delivery, boolean isPublished) {
    LoggedOutcome loggedOutcome = loggedOutcomes.get(delivery.id().value());
    if (loggedOutcome == null) {
      missesAppliedCommand = true;
      return new Answer(delivery, null, Answer.Kind.UNANSWERABLE, List.of(), null);
    }
    if (isPublished) {
      return answerRepeat(delivery, loggedOutcome.requestHash(), loggedOutcome.outcome(), null);
    }
    if (!loggedOutcome.isAt(topicId, delivery.partition(), delivery.offset())) {
      return answerRepeat(delivery, loggedOutcome.requestHash(), loggedOutcome.outcome());
    }
    return new Answer(
        delivery,
        loggedOutcome.outcome(),
        Answer.Kind.RECOVERED,
        loggedOutcome.outcome().events(),
        loggedOutcome.deadLetterReason());
  }

  /**
   * Answers a record that repeats a decided command. If the request differs from the decided
   * request, the answer is a refusal.
   *
   * @param decidedRequestHash the hash of the request that was decided
   * @param outcome the outcome of the decided command
   */
  Answer answerRepeat(Delivery.WithId<?> delivery, byte[] decidedRequestHash, Outcome outcome) {
    return answerRepeat(delivery, decidedRequestHash, outcome, deadLetterReason(delivery));
  }

  private Answer answerRepeat(
      Delivery.WithId<?> delivery,
      byte[] decidedRequestHash,
      Outcome outcome,
      @Nullable String deadLetterReason) {
    return Arrays.equals(decidedRequestHash, delivery.requestHash())
        ? new Answer(delivery, outcome, Answer.Kind.REPEATED, List.of(), deadLetterReason)
        : new Answer(
            delivery,
            refusals.idempotencyKeyReused(),
            Answer.Kind.DECIDED,
            List.of(),
            deadLetterReason);
  }

  private static @Nullable String deadLetterReason(Delivery.WithId<?> delivery) {
    return switch (delivery) {
      case Delivery.Decoded<?> _ -> null;
      case Delivery.Unreadable<?> unreadable -> unreadable.reason();
    };
  }
}
