package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers commands that were decided before, with the outcomes in the command log. */
final class RepeatAnswers {

  private final UUID topicId;
  private final Map<UUID, LoggedOutcome> loggedOutcomes;
  private final Refusals refusals;
  private boolean forgotten;

  RepeatAnswers(UUID topicId, Map<UUID, LoggedOutcome> loggedOutcomes, Refusals refusals) {
    this.topicId = topicId;
    this.loggedOutcomes = loggedOutcomes;
    this.refusals = refusals;
  }

  /** Tells whether the log lacked a command that was applied before. */
  boolean hasForgotten() {
    return forgotten;
  }

  /**
   * The answer to a record that is not yet applied, although its command may be decided; null if
   * the command was never decided.
   */
  @Nullable Answer logged(Delivery.WithId<?> delivery) {
    LoggedOutcome logged = loggedOutcomes.get(delivery.id().value());
    return logged == null ? null : repeated(delivery, logged.requestHash(), logged.outcome());
  }

  /**
   * The answer to a record that was applied before. It publishes the record's events again only if
   * they may still be unpublished.
   */
  Answer applied(Delivery.WithId<?> delivery, boolean published) {
    LoggedOutcome logged = loggedOutcomes.get(delivery.id().value());
    if (logged == null) {
      forgotten = true;
      return new Answer(delivery, null, Answer.Kind.UNANSWERABLE, List.of(), null);
    }
    if (published) {
      return repeated(delivery, logged.requestHash(), logged.outcome(), null);
    }
    if (!logged.isAt(topicId, delivery.partition(), delivery.offset())) {
      return repeated(delivery, logged.requestHash(), logged.outcome());
    }
    return new Answer(
        delivery,
        logged.outcome(),
        Answer.Kind.RECOVERED,
        logged.outcome().events(),
        logged.deadLetterReason());
  }

  /**
   * The answer to a record that repeats a command.
   *
   * @param hash the hash of the request that was decided
   */
  Answer repeated(Delivery.WithId<?> delivery, byte[] hash, Outcome outcome) {
    return repeated(delivery, hash, outcome, reasonOf(delivery));
  }

  private Answer repeated(
      Delivery.WithId<?> delivery,
      byte[] hash,
      Outcome outcome,
      @Nullable String deadLetterReason) {
    return Arrays.equals(hash, delivery.requestHash())
        ? new Answer(delivery, outcome, Answer.Kind.REPLAYED, List.of(), deadLetterReason)
        : new Answer(
            delivery,
            refusals.idempotencyKeyReused(),
            Answer.Kind.DECIDED,
            List.of(),
            deadLetterReason);
  }

  private static @Nullable String reasonOf(Delivery.WithId<?> delivery) {
    return switch (delivery) {
      case Delivery.Decoded<?> _ -> null;
      case Delivery.Unreadable<?> unreadable -> unreadable.reason();
    };
  }
}
