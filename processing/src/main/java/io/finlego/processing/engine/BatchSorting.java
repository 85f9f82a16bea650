package io.finlego.processing.engine;

import io.finlego.processing.Conclusion;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.processing.ReceivedCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the deliveries of a batch into new, repeated and already applied ones, and collects the
 * answers. The class is pure: it gets the rows that Postgres has and gives the rows to insert. An
 * instance serves one run of one batch.
 */
final class BatchSorting<C> {

  /**
   * The most bytes of an event's key and value: below the broker's default message.max.bytes, with
   * room for headers.
   */
  static final int EVENT_BYTES_MAX = 1_000_000;

  private final UUID topicId;
  private final Map<Integer, Progress> progress;
  private final RepeatAnswers repeatAnswers;
  private final Refusals refusals;

  private final @Nullable Answer[] answers;
  private final List<Delivery<C>> deliveries;
  private final Map<UUID, Integer> firstOfBatch = new HashMap<>();
  private final List<Integer> newIndexes = new ArrayList<>();
  private final List<Integer> repeatIndexes = new ArrayList<>();
  private final List<ReceivedCommand<C>> commands = new ArrayList<>();
  private final List<LoggedOutcome> decided = new ArrayList<>();

  BatchSorting(
      UUID topicId,
      List<Delivery<C>> deliveries,
      Map<Integer, Progress> progress,
      Map<UUID, LoggedOutcome> loggedOutcomes,
      Refusals refusals) {
    this.topicId = topicId;
    this.deliveries = deliveries;
    this.progress = progress;
    this.repeatAnswers = new RepeatAnswers(topicId, loggedOutcomes, refusals);
    this.refusals = refusals;
    answers = new Answer[deliveries.size()];
    for (int i = 0; i < deliveries.size(); i++) {
      sort(i, deliveries.get(i));
    }
  }

  /**
   * Tells whether the log lacks a command that was applied according to the progress. Either the
   * command's row was trimmed, or the progress belongs to another topic.
   */
  boolean hasForgotten() {
    return repeatAnswers.hasForgotten();
  }

  /** The commands that the domain must decide, each id once. */
  List<ReceivedCommand<C>> commands() {
    return commands;
  }

  /** Takes the domain's outcomes, in the order of {@link #commands}. */
  void decide(List<Outcome> outcomes) {
    if (outcomes.size() != newIndexes.size()) {
      throw new IllegalStateException(
          "The domain gave "
              + outcomes.size()
              + " outcomes for "
              + newIndexes.size()
              + " commands.");
    }
    for (int i = 0; i < outcomes.size(); i++) {
      int index = newIndexes.get(i);
      decided((Delivery.WithId<C>) deliveries.get(index), index, outcomes.get(i), null);
    }
    for (int index : repeatIndexes) {
      Delivery.WithId<C> repeat = (Delivery.WithId<C>) deliveries.get(index);
      Integer first = firstOfBatch.get(repeat.id().value());
      Answer answer = first == null ? null : answers[first];
      if (answer == null || answer.outcome() == null) {
        throw new IllegalStateException("A repeated command was not decided.");
      }
      byte[] hash = ((Delivery.WithId<?>) answer.delivery()).requestHash();
      answers[index] = repeatAnswers.repeated(repeat, hash, answer.outcome());
    }
  }

  /** The new rows of the command log. */
  List<LoggedOutcome> decided() {
    return decided;
  }

  /** The answers, one for each delivery, in the same order. */
  List<Answer> answers() {
    List<Answer> complete = new ArrayList<>(answers.length);
    for (Answer answer : answers) {
      if (answer == null) {
        throw new IllegalStateException("A delivery was not answered.");
      }
      complete.add(answer);
    }
    return complete;
  }

  private void sort(int index, Delivery<C> delivery) {
    Progress row = progressOf(delivery);
    boolean applied = delivery.offset() < row.nextOffset();
    boolean published = delivery.offset() < row.publishedOffset();
    switch (delivery) {
      case Delivery.WithoutId<C> withoutId ->
          answers[index] =
              new Answer(
                  withoutId,
                  null,
                  Answer.Kind.UNANSWERABLE,
                  List.of(),
                  published ? null : withoutId.reason());
      case Delivery.WithId<C> withId -> {
        Answer answer =
            applied ? repeatAnswers.applied(withId, published) : repeatAnswers.logged(withId);
        if (answer == null) {
          sortNew(index, withId);
        } else {
          answers[index] = answer;
        }
      }
    }
  }

  private void sortNew(int index, Delivery.WithId<C> delivery) {
    if (firstOfBatch.putIfAbsent(delivery.id().value(), index) != null) {
      repeatIndexes.add(index);
      return;
    }
    switch (delivery) {
      case Delivery.Decoded<C> decoded -> {
        newIndexes.add(index);
        commands.add(
            new ReceivedCommand<>(
                decoded.id(),
                decoded.command(),
                Instant.ofEpochMilli(decoded.record().timestamp())));
      }
      case Delivery.Unreadable<C> unreadable ->
          decided(unreadable, index, refusals.internalError(), unreadable.reason());
    }
  }

  /**
   * Adds a decided command to the log. A step's conclusion is added here, however the step ended.
   */
  private void decided(
      Delivery.WithId<C> delivery, int index, Outcome end, @Nullable String deadLetterReason) {
    Conclusion conclusion = delivery.conclusion();
    Outcome outcome = checked(conclusion == null ? end : conclusion.conclude(delivery.id(), end));
    decided.add(
        new LoggedOutcome(
            delivery.id().value(),
            delivery.requestHash(),
            outcome,
            deadLetterReason,
            topicId,
            delivery.partition(),
            delivery.offset()));
    answers[index] =
        new Answer(delivery, outcome, Answer.Kind.DECIDED, outcome.events(), deadLetterReason);
  }

  private Progress progressOf(Delivery<C> delivery) {
    Progress row = progress.get(delivery.partition());
    if (row == null) {
      throw new RecreatedTopicException(delivery.record().topic());
    }
    return row;
  }

  private static Outcome checked(Outcome outcome) {
    for (Outgoing event : outcome.events()) {
      if (event.key().length + event.value().length > EVENT_BYTES_MAX) {
        throw new IllegalArgumentException(
            "An event is larger than " + EVENT_BYTES_MAX + " bytes.");
      }
    }
    return outcome;
  }
}
