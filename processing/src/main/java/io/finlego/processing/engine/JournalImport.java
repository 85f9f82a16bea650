package io.finlego.processing.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the journal, and puts the batches that this database has not applied into the queue. */
final class JournalImport implements AutoCloseable {

  /** The number of offsets to read in a step. */
  private static final long STEP = 20_000;

  private final LogReader reader;
  private final ReplayQueue queue;
  private final JournalRecords journalRecords;
  private final UUID topicId;
  private final Map<Integer, Progress> rows;
  private final Map<TopicPartition, Long> positions;
  private final Map<TopicPartition, Long> ends;
  private final Map<Integer, Last> lastRuns = new HashMap<>();
  private final Set<Integer> missingPartitions = new HashSet<>();
  private final Map<Integer, List<Cut>> cuts = new HashMap<>();

  /**
   * @param reader this object closes it
   * @param rows the progress of all partitions
   */
  JournalImport(
      LogReader reader,
      ReplayQueue queue,
      JournalRecords journalRecords,
      UUID topicId,
      Map<Integer, Progress> rows,
      JournalCheck.Missing missing) {
    this.reader = reader;
    this.queue = queue;
    this.journalRecords = journalRecords;
    this.topicId = topicId;
    this.rows = rows;
    positions = new HashMap<>(missing.starts());
    ends = missing.ends();
  }

  private record Last(Instant appliedAt, long nextOffset) {}

  /** The end that a partition had lost before this batch was applied. */
  private record Cut(Instant appliedAt, long offset) {}

  /** Imports the next part of the journal. Returns whether there is more. */
  boolean step() {
    List<ReplayQueue.QueuedBatch> batches = new ArrayList<>();
    Map<TopicPartition, Long> stepEnds = new HashMap<>();
    positions.forEach(
        (partition, position) ->
            stepEnds.put(partition, Math.min(position + STEP, ends.getOrDefault(partition, 0L))));
    reader.read(positions, stepEnds, record -> add(record, batches));
    positions.putAll(stepEnds);
    queue.add(batches);
    return !positions.equals(ends);
  }

  /**
   * Returns the offset from which on a partition had lost its end after a batch was applied; the
   * greatest number if it had not. Later commands have the offsets of the lost ones.
   */
  long cutAfter(int partition, Instant appliedAt) {
    return cuts.getOrDefault(partition, List.of()).stream()
        .filter(cut -> cut.appliedAt().isAfter(appliedAt))
        .mapToLong(Cut::offset)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** Tells whether this database lacks commands of a partition. */
  boolean hasMissing(int partition) {
    return missingPartitions.contains(partition);
  }

  @Override
  public void close() {
    reader.close();
  }

  private void add(ConsumerRecord<byte[], byte[]> record, List<ReplayQueue.QueuedBatch> batches) {
    AppliedBatch batch = journalRecords.decode(record.value()).batch();
    if (!batch.topicId().equals(topicId)) {
      return;
    }
    boolean isMissing = false;
    for (CommandRun run : batch.runs()) {
      noteRun(run, batch.appliedAt());
      if (run.nextOffset() > rows.getOrDefault(run.partition(), Progress.NONE).nextOffset()) {
        missingPartitions.add(run.partition());
        isMissing = true;
      }
    }
    if (isMissing) {
      batches.add(
          new ReplayQueue.QueuedBatch(
              new ReplayQueue.Place(
                  batch.appliedAt().atOffset(ZoneOffset.UTC), record.partition(), record.offset()),
              record.value()));
    }
  }

  private void noteRun(CommandRun run, Instant appliedAt) {
    Last last = lastRuns.get(run.partition());
    if (last == null || !appliedAt.isBefore(last.appliedAt())) {
      if (last != null
          && appliedAt.isAfter(last.appliedAt())
          && run.firstOffset() < last.nextOffset()) {
        cuts.computeIfAbsent(run.partition(), _ -> new ArrayList<>())
            .add(new Cut(appliedAt, run.firstOffset()));
      }
      lastRuns.put(run.partition(), new Last(appliedAt, run.nextOffset()));
    }
  }
}
