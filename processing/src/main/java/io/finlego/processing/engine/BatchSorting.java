package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import io.finlego.processing.OutgoingEvent;
import io.finlego.processing.ReceivedCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what of a batch is new, repeated, or applied before, and makes the answers. Pure: what
 * Postgres knows comes in, what it is to learn goes out. For one run of one batch.
 */
final class BatchSorting<C> {
  /** Below the broker's usual message.max.bytes, with room for headers. */
  static final int MAX_EVENT_BYTES = 1_000_000;

  private final UUID topicId;
  private final Map<Integer, Progress> progress;
  private final Map<UUID, LoggedOutcome> known;
  private final Refusals refusals;

  private final @Nullable Answer[] answers;
  private final List<Delivery<C>> deliveries;
  private final Map<UUID, Integer> firstOfBatch = new HashMap<>();
  private final List<Integer> fresh = new ArrayList<>();
  private final List<Integer> repeats = new ArrayList<>();
  private final List<ReceivedCommand<C>> commands = new ArrayList<>();
  private final List<LoggedOutcome> decided = new ArrayList<>();
  private boolean forgotten;

  BatchSorting(
      UUID topicId,
      List<Delivery<C>> deliveries,
      Map<Integer, Progress> progress,
      Map<UUID, LoggedOutcome> known,
      Refusals refusals) {
    this.topicId = topicId;
    this.deliveries = deliveries;
    this.progress = progress;
    this.known = known;
    this.refusals = refusals;
    answers = new Answer[deliveries.size()];
    for (int i = 0; i < deliveries.size(); i++) {
      sort(i, deliveries.get(i));
    }
  }

  /**
   * Whether progress claims a command that the log does not know: long trimmed, or not this
   * topic's.
   */
  boolean hasForgotten() {
    return forgotten;
  }

  /** The commands that the domain has to decide; none twice. */
  List<ReceivedCommand<C>> commands() {
    return commands;
  }

  /** Takes the domain's outcomes, in the order of {@link #commands}. */
  void decide(List<Outcome> outcomes) {
    if (outcomes.size() != fresh.size()) {
      throw new IllegalStateException(
          "The domain gave " + outcomes.size() + " outcomes for " + fresh.size() + " commands.");
    }
    for (int i = 0; i < outcomes.size(); i++) {
      int index = fresh.get(i);
      decided((Delivery.Named<C>) deliveries.get(index), index, checked(outcomes.get(i)), null);
    }
    for (int index : repeats) {
      var repeat = (Delivery.Named<C>) deliveries.get(index);
      Integer first = firstOfBatch.get(repeat.id().value());
      var answer = first == null ? null : answers[first];
      if (answer == null || answer.outcome() == null) {
        throw new IllegalStateException("A repeated command was not decided.");
      }
      byte[] hash = ((Delivery.Named<?>) answer.delivery()).requestHash();
      answers[index] = repeated(repeat, hash, answer.outcome(), reasonOf(repeat));
    }
  }

  /** What the log has to learn. */
  List<LoggedOutcome> decided() {
    return decided;
  }

  /** One for each delivery, in order. */
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
      case Delivery.Nameless<C> nameless ->
          answers[index] =
              new Answer(
                  nameless,
                  null,
                  Answer.Kind.UNANSWERABLE,
                  List.of(),
                  published ? null : nameless.reason());
      case Delivery.Named<C> named -> {
        LoggedOutcome logged = known.get(named.id().value());
        if (applied) {
          answers[index] = applied(named, logged, published);
        } else if (logged != null) {
          answers[index] = repeated(named, logged.requestHash(), logged.outcome(), reasonOf(named));
        } else {
          fresh(index, named);
        }
      }
    }
  }

  private void fresh(int index, Delivery.Named<C> named) {
    if (firstOfBatch.putIfAbsent(named.id().value(), index) != null) {
      repeats.add(index);
      return;
    }
    switch (named) {
      case Delivery.Decoded<C> decoded -> {
        fresh.add(index);
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

  private void decided(
      Delivery.Named<C> named, int index, Outcome outcome, @Nullable String deadLetterReason) {
    decided.add(
        new LoggedOutcome(
            named.id().value(),
            named.requestHash(),
            outcome,
            deadLetterReason,
            topicId,
            named.partition(),
            named.offset()));
    answers[index] =
        new Answer(named, outcome, Answer.Kind.DECIDED, outcome.events(), deadLetterReason);
  }

  /** A record that was worked before: only what may not be published yet is published. */
  private Answer applied(
      Delivery.Named<C> named, @Nullable LoggedOutcome logged, boolean published) {
    if (logged == null) {
      forgotten = true;
      return new Answer(named, null, Answer.Kind.UNANSWERABLE, List.of(), null);
    }
    if (published) {
      return repeated(named, logged.requestHash(), logged.outcome(), null);
    }
    if (!logged.isAt(topicId, named.partition(), named.offset())) {
      return repeated(named, logged.requestHash(), logged.outcome(), reasonOf(named));
    }
    return new Answer(
        named,
        logged.outcome(),
        Answer.Kind.RECOVERED,
        logged.outcome().events(),
        logged.deadLetterReason());
  }

  private Answer repeated(
      Delivery.Named<C> named, byte[] hash, Outcome outcome, @Nullable String deadLetterReason) {
    return Arrays.equals(hash, named.requestHash())
        ? new Answer(named, outcome, Answer.Kind.REPLAYED, List.of(), deadLetterReason)
        : new Answer(
            named,
            refusals.idempotencyKeyReused(),
            Answer.Kind.DECIDED,
            List.of(),
            deadLetterReason);
  }

  private Progress progressOf(Delivery<C> delivery) {
    Progress row = progress.get(delivery.partition());
    if (row == null) {
      throw new RecreatedTopicException(delivery.record().topic());
    }
    return row;
  }

  private static <C> @Nullable String reasonOf(Delivery.Named<C> named) {
    return switch (named) {
      case Delivery.Decoded<C> _ -> null;
      case Delivery.Unreadable<C> unreadable -> unreadable.reason();
    };
  }

  private static Outcome checked(Outcome outcome) {
    for (OutgoingEvent event : outcome.events()) {
      if (event.key().length + event.value().length > MAX_EVENT_BYTES) {
        throw new IllegalArgumentException(
            "An event is larger than " + MAX_EVENT_BYTES + " bytes.");
      }
    }
    return outcome;
  }
}
