package io.finlego.processing.engine;

import io.finlego.processing.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Compares outcomes in the command log with the topics, and finds the records that the topics lack.
 * The records of one partition are in the order of their decisions, so a partition that has lost
 * its end lacks the newest ones.
 */
final class LostOutcomes {

  /** How much the clocks of the brokers and of Postgres may differ. */
  private static final Duration CLOCK_SKEW_MAX = Duration.ofMinutes(1);

  private static final int PAGE_ROWS = 500;

  private final CommandLog commandLog;
  private final OutgoingRecords outgoingRecords;
  private final TopicTails tails;
  private final Scope scope;

  LostOutcomes(
      CommandLog commandLog, OutgoingRecords outgoingRecords, TopicTails tails, Scope scope) {
    this.commandLog = commandLog;
    this.outgoingRecords = outgoingRecords;
    this.tails = tails;
    this.scope = scope;
  }

  /**
   * Which records may be missing.
   *
   * @param topicId the id of the command topic
   * @param partitions the partitions of the command topic whose outcomes are compared
   * @param lostTopics the topics that have lost an end, and the time before which each of them may
   *     have deleted records after its retention
   * @param intactTime the time of the last record that all these topics still have
   * @param unpublishedOffsets for each partition of the command topic that has lost its end, the
   *     offset from which the outcomes may not be published anywhere
   */
  record Scope(
      UUID topicId,
      Set<Integer> partitions,
      Map<String, Instant> lostTopics,
      Instant intactTime,
      Map<Integer, Long> unpublishedOffsets) {

    /** Tells whether the outcome may have been decided and never published. */
    boolean isUnpublished(LoggedOutcome outcome) {
      Long offset = unpublishedOffsets.get(outcome.partition());
      return offset != null && outcome.offset() >= offset;
    }

    private boolean mayLack(DecidedOutcome row, String topic) {
      Instant oldestTime = lostTopics.get(topic);
      return isUnpublished(row.outcome())
          || (oldestTime != null && !row.time().isBefore(oldestTime));
    }

    private boolean isWholeBefore(Instant time) {
      return lostTopics.values().stream().allMatch(time::isBefore)
          || time.isBefore(intactTime.minus(CLOCK_SKEW_MAX));
    }
  }

  /**
   * Returns the place in the command log from which to compare. Goes back from the newest outcome
   * until a whole page lacks nothing and is older than the last intact record. The time alone would
   * not do: outcomes may have been published long after their decisions.
   *
   * @param beforePage runs before each page
   */
  DecidedOutcome.Place findStart(Runnable beforePage) {
    DecidedOutcome.Place start = DecidedOutcome.Place.END;
    while (true) {
      beforePage.run();
      List<DecidedOutcome> page =
          commandLog.findBefore(start, scope.topicId(), scope.partitions(), PAGE_ROWS);
      if (page.isEmpty()) {
        return start.justBefore();
      }
      start = page.getLast().place();
      boolean isIntact =
          page.stream().noneMatch(row -> scope.isUnpublished(row.outcome()))
              && missingRecords(page).isEmpty();
      if (isIntact && scope.isWholeBefore(page.getLast().time())) {
        return start.justBefore();
      }
    }
  }

  /** Returns the page of outcomes after this place; fewer than a whole page at the end. */
  List<DecidedOutcome> pageAfter(DecidedOutcome.Place place) {
    return commandLog.findAfter(place, scope.topicId(), scope.partitions(), PAGE_ROWS);
  }

  /** Returns the events and commands of these outcomes that the topics lack, in their order. */
  List<ProducerRecord<byte[], byte[]>> missingRecords(Collection<DecidedOutcome> page) {
    List<ProducerRecord<byte[], byte[]>> candidates = new ArrayList<>();
    Set<String> topics = new HashSet<>();
    Instant firstTime = Instant.MAX;
    for (DecidedOutcome row : page) {
      for (Outgoing outgoing : row.outcome().outcome().events()) {
        String topic = outgoingRecords.topic(outgoing);
        if (scope.mayLack(row, topic)) {
          candidates.add(outgoingRecords.of(outgoing));
          topics.add(topic);
          firstTime = firstTime.isAfter(row.time()) ? row.time() : firstTime;
        }
      }
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    tails.readBackTo(topics, firstTime.minus(CLOCK_SKEW_MAX).toEpochMilli());
    return candidates.stream().filter(candidate -> !tails.has(Fingerprint.of(candidate))).toList();
  }

  /** Tells whether the dead letter of this outcome may be missing. */
  boolean mayLackDeadLetter(DecidedOutcome row, String deadLetterTopic) {
    return row.outcome().deadLetterReason() != null && scope.mayLack(row, deadLetterTopic);
  }
}
