package io.finlego.processing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Finds the records of the journal that its topic lacks although their outcomes are published,
 * after topics have lost their ends.
 */
final class LostBatches {

  /** How much the clocks of the brokers and of Postgres may differ. */
  private static final Duration CLOCK_SKEW_MAX = Duration.ofMinutes(1);

  private final AppliedBatches appliedBatches;
  private final JournalRecords journalRecords;
  private final TopicTails tails;
  private final String journalTopic;

  LostBatches(
      AppliedBatches appliedBatches,
      JournalRecords journalRecords,
      TopicTails tails,
      String journalTopic) {
    this.appliedBatches = appliedBatches;
    this.journalRecords = journalRecords;
    this.tails = tails;
    this.journalTopic = journalTopic;
  }

  /**
   * Returns the records to publish again, the oldest first. Goes back from the newest batch until a
   * whole page lacks nothing and is older than the last intact record.
   *
   * @param publishedOffsets the offsets below which the outcomes are published, by partition
   * @param intactTime the time of the last record that all topics still have
   */
  List<ProducerRecord<byte[], byte[]>> missingRecords(
      UUID topicId, Map<Integer, Long> publishedOffsets, Instant intactTime) {
    List<ProducerRecord<byte[], byte[]>> missing = new ArrayList<>();
    List<AppliedBatch> page = appliedBatches.pageBefore(topicId, AppliedBatches.Place.END);
    while (!page.isEmpty()) {
      Instant time = page.getLast().appliedAt();
      tails.readBackTo(Set.of(journalTopic), time.minus(CLOCK_SKEW_MAX).toEpochMilli());
      int count = missing.size();
      page.forEach(batch -> addUnlessPublished(missing, batch, publishedOffsets));
      boolean isIntact = count == missing.size() && time.isBefore(intactTime.minus(CLOCK_SKEW_MAX));
      page =
          isIntact
              ? List.of()
              : appliedBatches.pageBefore(topicId, AppliedBatches.Place.of(page.getLast()));
    }
    return missing.reversed();
  }

  private void addUnlessPublished(
      List<ProducerRecord<byte[], byte[]>> missing,
      AppliedBatch batch,
      Map<Integer, Long> publishedOffsets) {
    Set<Integer> partitions =
        batch.nextOffsets().entrySet().stream()
            .filter(next -> next.getValue() <= publishedOffsets.getOrDefault(next.getKey(), 0L))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    var record = journalRecords.record(new JournalEntry(batch, partitions));
    if (!partitions.isEmpty()
        && !tails.has(Fingerprint.of(record))
        && !tails.has(Fingerprint.of(journalRecords.record(batch)))) {
      missing.add(record);
    }
  }
}
