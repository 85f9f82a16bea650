package io.finlego.processing.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks in the journal for a batch that the database lacks: one of its runs has commands above the
 * progress. Commands that the broker has lost are not missing, because nobody can apply them any
 * more, and a run that the database has applied is not missing although its progress went back.
 * Commands that Kafka has deleted are: the replay then says so.
 */
final class JournalSearch {

  private final JournalRecords journalRecords;
  private final AppliedBatches appliedBatches;
  private final UUID topicId;
  private final Supplier<Map<Integer, Progress>> progress;
  private final Map<Integer, ConsumerRecord<byte[], byte[]>> firstWaiting = new HashMap<>();
  private final Map<Integer, Long> waitingStarts = new HashMap<>();
  private Map<Integer, Progress> rows;

  /**
   * @param rows the progress of all partitions
   * @param progress reads the progress again
   */
  JournalSearch(
      ProcessorTables tables,
      UUID topicId,
      Map<Integer, Progress> rows,
      Supplier<Map<Integer, Progress>> progress) {
    journalRecords = tables.journalRecords();
    appliedBatches = tables.appliedBatches();
    this.topicId = topicId;
    this.rows = rows;
    this.progress = progress;
  }

  /**
   * Reads the first command of each partition that is not applied. Returns whether one exists.
   *
   * @param reader reads only committed commands, because nobody applies others
   * @param starts the first offsets above the progress that the partitions still have
   */
  boolean hasWaiting(
      LogReader reader, Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {
    starts.forEach(
        (partition, start) -> {
          waitingStarts.put(partition.partition(), start);
          ConsumerRecord<byte[], byte[]> record =
              reader.firstRecord(partition, start, ends.getOrDefault(partition, 0L));
          if (record != null) {
            firstWaiting.put(partition.partition(), record);
          }
        });
    return !firstWaiting.isEmpty();
  }

  /** Returns the append time of the first command that is not applied. */
  long firstTime() {
    return firstWaiting.values().stream()
        .mapToLong(ConsumerRecord::timestamp)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /**
   * Tells whether the database lacks a batch of this part of the journal.
   *
   * @param reader reads also uncommitted records of the journal. A batch is committed in Postgres
   *     before its record is sent, so nobody need wait for transactions
   */
  boolean findsMissing(
      LogReader reader, Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {
    return reader.contains(
        starts, ends, record -> lacks(journalRecords.decode(record.value()).batch()));
  }

  /**
   * The order of the reads matters. Postgres has committed a batch before it is in the journal. So
   * progress that is read later has the batch, if this database has committed it.
   */
  private boolean lacks(AppliedBatch batch) {
    if (!batch.topicId().equals(topicId) || batch.runs().stream().noneMatch(this::lacks)) {
      return false;
    }
    rows = progress.get();
    List<CommandRun> lackedRuns = batch.runs().stream().filter(this::lacks).toList();
    if (lackedRuns.isEmpty()) {
      return false;
    }
    AppliedRuns applied = AppliedRuns.among(List.of(batch), appliedBatches, topicId);
    return lackedRuns.stream().anyMatch(run -> !applied.has(batch, run));
  }

  private boolean lacks(CommandRun run) {
    long nextOffset = rows.getOrDefault(run.partition(), Progress.NONE).nextOffset();
    if (run.nextOffset() <= nextOffset) {
      return false;
    }
    ConsumerRecord<byte[], byte[]> waiting = firstWaiting.get(run.partition());
    if (waiting != null && waiting.offset() < run.nextOffset()) {
      return !run.isOlderThan(waiting);
    }
    return isDeletedAbove(nextOffset, run.partition());
  }

  /** Tells whether Kafka has deleted what stood above the progress. */
  private boolean isDeletedAbove(long nextOffset, int partition) {
    return waitingStarts.getOrDefault(partition, 0L) > nextOffset;
  }
}
