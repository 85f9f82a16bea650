package io.finlego.processing.engine;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the journal from the first missing batch on, and puts the batches into the queue that the
 * database lacks.
 */
final class JournalImport implements AutoCloseable {

  /** The number of offsets to read in a step. */
  private static final long STEP = 2_000;

  private final LogReader reader;
  private final ReplayQueue queue;
  private final JournalRecords journalRecords;
  private final CommandProgress progress;
  private final AppliedBatches appliedBatches;
  private final UUID topicId;
  private final Map<TopicPartition, Long> positions;
  private final Map<TopicPartition, Long> ends;
  private final Map<UUID, Map<Integer, Long>> otherNextOffsets = new HashMap<>();

  /**
   * @param reader this object closes it
   */
  JournalImport(
      LogReader reader,
      ReplayQueue queue,
      ProcessorTables tables,
      UUID topicId,
      JournalCheck.Missing missing) {
    this.reader = reader;
    this.queue = queue;
    this.journalRecords = tables.journalRecords();
    this.progress = tables.progress();
    this.appliedBatches = tables.appliedBatches();
    this.topicId = topicId;
    positions = new HashMap<>(missing.starts());
    ends = missing.ends();
  }

  /**
   * Imports the next part of the journal. Returns whether there is more.
   *
   * @throws JournalGapException if batches of an earlier topic are missing, whose commands nobody
   *     has any more
   */
  boolean step() {
    List<JournalBatch> batches = new ArrayList<>();
    Map<TopicPartition, Long> stepEnds = new HashMap<>();
    positions.forEach(
        (partition, position) ->
            stepEnds.put(partition, Math.min(position + STEP, ends.getOrDefault(partition, 0L))));
    reader.read(positions, stepEnds, record -> add(record, batches));
    positions.putAll(stepEnds);
    AppliedRuns applied =
        AppliedRuns.among(
            batches.stream().map(JournalBatch::batch).toList(), appliedBatches, topicId);
    queue.add(
        batches.stream()
            .filter(batch -> !applied.hasAllOf(batch.batch()))
            .map(JournalBatch::queued)
            .toList());
    return !positions.equals(ends);
  }

  @Override
  public void close() {
    reader.close();
  }

  /** A batch of this topic, and its record in the journal. */
  private record JournalBatch(AppliedBatch batch, ConsumerRecord<byte[], byte[]> record) {

    ReplayQueue.QueuedBatch queued() {
      return new ReplayQueue.QueuedBatch(
          new ReplayQueue.Place(
              batch.appliedAt().atOffset(ZoneOffset.UTC), record.partition(), record.offset()),
          record.value());
    }
  }

  private void add(ConsumerRecord<byte[], byte[]> record, List<JournalBatch> batches) {
    AppliedBatch batch = journalRecords.decode(record.value()).batch();
    if (batch.topicId().equals(topicId)) {
      batches.add(new JournalBatch(batch, record));
    } else {
      requireApplied(batch);
    }
  }

  /** Checks that this database has a batch of a topic that was made anew since then. */
  private void requireApplied(AppliedBatch batch) {
    batch
        .nextOffsets()
        .forEach(
            (partition, nextOffset) -> {
              if (otherNextOffset(batch.topicId(), partition) < nextOffset) {
                throw new JournalGapException(
                    "Partition %s of the command topic %s had commands up to offset %s that are not applied. The topic was deleted."
                        .formatted(partition, batch.topicId(), nextOffset - 1));
              }
            });
  }

  private long otherNextOffset(UUID otherTopicId, int partition) {
    return otherNextOffsets
        .computeIfAbsent(otherTopicId, _ -> new HashMap<>())
        .computeIfAbsent(
            partition,
            _ ->
                progress
                    .readOrInsert(otherTopicId, Set.of(partition))
                    .getOrDefault(partition, Progress.NONE)
                    .nextOffset());
  }
}
