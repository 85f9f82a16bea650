package io.finlego.processing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Finds the records of the journal that its topic lacks although their outcomes are published,
 * after the journal or a partition of the command topic has lost its end.
 */
final class LostBatches {

  /** How much the clocks of the brokers and of Postgres may differ. */
  private static final Duration CLOCK_SKEW_MAX = Duration.ofMinutes(1);

  private final AppliedBatches appliedBatches;
  private final JournalRecords journalRecords;
  private final TopicTails tails;
  private final String journalTopic;
  private final Scope scope;

  LostBatches(
      AppliedBatches appliedBatches,
      JournalRecords journalRecords,
      TopicTails tails,
      String journalTopic,
      Scope scope) {
    this.appliedBatches = appliedBatches;
    this.journalRecords = journalRecords;
    this.tails = tails;
    this.journalTopic = journalTopic;
    this.scope = scope;
  }

  /**
   * Which records may be missing.
   *
   * @param topicId the id of the command topic
   * @param publishedOffsets the offsets below which the outcomes are published, by partition
   * @param oldestTime the time before which the journal may have deleted records after its
   *     retention
   * @param intactTime the time of the last record that the journal still has
   */
  record Scope(
      UUID topicId, Map<Integer, Long> publishedOffsets, Instant oldestTime, Instant intactTime) {

    private boolean isWholeBefore(Instant time) {
      return time.isBefore(oldestTime) || time.isBefore(intactTime.minus(CLOCK_SKEW_MAX));
    }
  }

  /**
   * Returns the place from which to compare. Goes back from the newest batch until a whole page
   * lacks nothing and is older than the last intact record, or than the oldest one.
   *
   * @param beforePage runs before each page
   */
  AppliedBatches.Place findStart(Runnable beforePage) {
    AppliedBatches.Place start = AppliedBatches.Place.END;
    while (true) {
      beforePage.run();
      List<AppliedBatch> page = appliedBatches.pageBefore(scope.topicId(), start);
      if (page.isEmpty()) {
        return start.justBefore();
      }
      start = AppliedBatches.Place.of(page.getLast());
      if (scope.isWholeBefore(page.getLast().appliedAt()) && missingRecords(page).isEmpty()) {
        return start.justBefore();
      }
    }
  }

  /** Returns the page of batches after this place, the oldest first; empty after the newest. */
  List<AppliedBatch> pageAfter(AppliedBatches.Place place) {
    return appliedBatches.pageAfter(scope.topicId(), place);
  }

  /** Returns the records of these batches that the journal lacks, in their order. */
  List<ProducerRecord<byte[], byte[]>> missingRecords(List<AppliedBatch> page) {
    List<AppliedBatch> candidates =
        page.stream().filter(batch -> !batch.appliedAt().isBefore(scope.oldestTime())).toList();
    Optional<Instant> firstTime =
        candidates.stream().map(AppliedBatch::appliedAt).min(Instant::compareTo);
    firstTime.ifPresent(
        time -> tails.readBackTo(Set.of(journalTopic), time.minus(CLOCK_SKEW_MAX).toEpochMilli()));
    return candidates.stream().flatMap(batch -> missingRecord(batch).stream()).toList();
  }

  private Optional<ProducerRecord<byte[], byte[]>> missingRecord(AppliedBatch batch) {
    Set<Integer> partitions =
        batch.nextOffsets().entrySet().stream()
            .filter(
                next -> next.getValue() <= scope.publishedOffsets().getOrDefault(next.getKey(), 0L))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    var record = journalRecords.record(new JournalEntry(batch, partitions));
    return partitions.isEmpty() || journalRecords.isAmong(record, batch, tails::has)
        ? Optional.empty()
        : Optional.of(record);
  }
}
