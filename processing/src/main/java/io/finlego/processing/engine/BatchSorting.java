package io.finlego.processing.engine;

import io.finlego.kernel.CommandSize;
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
 * Sorts the records of a batch into three groups: new commands, repeated commands, and records that
 * an earlier batch has applied. It also collects the answers. This class does not access Postgres:
 * it receives the stored rows and returns the rows to insert. Each run of a batch needs a new
 * instance.
 */
final class BatchSorting<C> {

  private final UUID topicId;
  private final Map<Integer, Progress> progress;
  private final RepeatAnswers repeatAnswers;
  private final Refusals refusals;

  private final @Nullable Answer[] answers;
  private final List<Delivery<C>> deliveries;
  private final Map<UUID, Integer> firstIndexById = new HashMap<>();
  private final List<Integer> newIndexes = new ArrayList<>();
  private final List<Integer> repeatIndexes = new ArrayList<>();
  private final List<ReceivedCommand<C>> newCommands = new ArrayList<>();
  private final List<LoggedOutcome> newLogRows = new ArrayList<>();

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
   * Tells whether a command is missing from the command log although the progress says that it was
   * applied. There are two possible reasons: the command's row was deleted after its retention, or
   * the progress belongs to a topic that no longer exists.
   */
  boolean missesAppliedCommand() {
    return repeatAnswers.missesAppliedCommand();
  }

  /** Returns the commands that the domain must decide. Each command id occurs once. */
  List<ReceivedCommand<C>> newCommands() {
    return newCommands;
  }

  /**
   * Adds the domain's outcomes, in the order of {@link #newCommands}. Then answers the records that
   * repeat a command of the same batch.
   */
  void addOutcomes(List<Outcome> outcomes) {
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
      addOutcome((Delivery.WithId<C>) deliveries.get(index), index, outcomes.get(i), null);
    }
    for (int index : repeatIndexes) {
      Delivery.WithId<C> repeatDelivery = (Delivery.WithId<C>) deliveries.get(index);
      Integer firstIndex = firstIndexById.get(repeatDelivery.id().value());
      Answer firstAnswer = firstIndex == null ? null : answers[firstIndex];
      if (firstAnswer == null || firstAnswer.outcome() == null) {
        throw new IllegalStateException("A repeated command was not decided.");
      }
      byte[] decidedRequestHash = ((Delivery.WithId<?>) firstAnswer.delivery()).requestHash();
      answers[index] =
          repeatAnswers.answerRepeat(repeatDelivery, decidedRequestHash, firstAnswer.outcome());
    }
  }

  /** Returns the rows to insert into the command log. */
  List<LoggedOutcome> newLogRows() {
    return newLogRows;
  }

  /** Returns one answer for each record, in the same order. */
  List<Answer> answers() {
    List<Answer> allAnswers = new ArrayList<>(answers.length);
    for (Answer answer : answers) {
      if (answer == null) {
        throw new IllegalStateException("A delivery was not answered.");
      }
      allAnswers.add(answer);
    }
    return allAnswers;
  }

  private void sort(int index, Delivery<C> delivery) {
    Progress progressRow = progressOf(delivery);
    boolean isApplied = delivery.offset() < progressRow.nextOffset();
    LogMark lastMark = progressRow.lastMark();
    if (isApplied && lastMark != null && lastMark.hasEarlierLeaderThan(delivery.record())) {
      throw new LostEndException(delivery.record().topic(), delivery.partition());
    }
    boolean isPublished = delivery.offset() < progressRow.publishedOffset();
    switch (delivery) {
      case Delivery.WithoutId<C> withoutId ->
          answers[index] =
              new Answer(
                  withoutId,
                  null,
                  Answer.Kind.UNANSWERABLE,
                  List.of(),
                  isPublished ? null : withoutId.reason());
      case Delivery.WithId<C> withId -> {
        Answer answer =
            isApplied
                ? repeatAnswers.answerAppliedRecord(withId, isPublished)
                : repeatAnswers.answerNewRecord(withId);
        if (answer == null) {
          sortNewCommand(index, withId);
        } else {
          answers[index] = answer;
        }
      }
    }
  }

  private void sortNewCommand(int index, Delivery.WithId<C> delivery) {
    if (firstIndexById.putIfAbsent(delivery.id().value(), index) != null) {
      repeatIndexes.add(index);
      return;
    }
    switch (delivery) {
      case Delivery.Decoded<C> decoded -> {
        newIndexes.add(index);
        newCommands.add(
            new ReceivedCommand<>(
                decoded.id(),
                decoded.command(),
                Instant.ofEpochMilli(decoded.record().timestamp()),
                decoded.firstStatus()));
      }
      case Delivery.Unreadable<C> unreadable ->
          addOutcome(unreadable, index, refusals.internalError(), unreadable.reason());
    }
  }

  /**
   * Adds a row for the command log, and the answer. If the command is a step with a conclusion,
   * this method also adds the {@link io.finlego.schemas.avro.StepConcluded} command.
   */
  private void addOutcome(
      Delivery.WithId<C> delivery,
      int index,
      Outcome domainOutcome,
      @Nullable String deadLetterReason) {
    Conclusion conclusion = delivery.conclusion();
    Outcome outcome =
        checkEventSizes(
            conclusion == null ? domainOutcome : conclusion.conclude(delivery.id(), domainOutcome));
    newLogRows.add(
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
    Progress progressRow = progress.get(delivery.partition());
    if (progressRow == null) {
      throw new RecreatedTopicException(delivery.record().topic());
    }
    return progressRow;
  }

  private static Outcome checkEventSizes(Outcome outcome) {
    for (Outgoing event : outcome.events()) {
      if (event.key().length + event.value().length > CommandSize.EVENT_BYTES_MAX) {
        throw new IllegalArgumentException(
            "An event is larger than " + CommandSize.EVENT_BYTES_MAX + " bytes.");
      }
    }
    return outcome;
  }
}
