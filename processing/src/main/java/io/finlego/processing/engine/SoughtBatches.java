package io.finlego.processing.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Batches that the journal may have, in one record or in several. A batch is found when its records
 * have all partitions that the loop looks for.
 */
final class SoughtBatches implements UnpublishedTail.Sought {

  private final JournalRecords journalRecords;
  private final Map<AppliedBatch, Set<Integer>> remainingPartitions = new HashMap<>();

  /**
   * @param rows the progress of the partitions that the loop reads
   */
  SoughtBatches(
      JournalRecords journalRecords, List<AppliedBatch> batches, Map<Integer, Progress> rows) {
    this.journalRecords = journalRecords;
    batches.forEach(
        batch ->
            remainingPartitions.put(batch, new HashSet<>(batch.unpublishedOffsets(rows).keySet())));
  }

  @Override
  public boolean take(ConsumerRecord<byte[], byte[]> record) {
    JournalEntry entry = journalRecords.decode(record.value());
    Set<Integer> partitions = remainingPartitions.get(entry.batch());
    if (partitions == null) {
      return false;
    }
    partitions.removeAll(entry.publishedPartitions());
    if (partitions.isEmpty()) {
      remainingPartitions.remove(entry.batch());
    }
    return true;
  }

  @Override
  public boolean isComplete() {
    return remainingPartitions.isEmpty();
  }
}
