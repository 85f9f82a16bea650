package io.finlego.processing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The batches of an earlier session whose outcomes may not be published. The loop reads their
 * commands again, perhaps in several batches, and publishes the records of the journal together
 * with the outcomes: one with the first outcomes, and one with the last outcomes of each partition.
 */
final class UnpublishedBatches {

  private final List<UnpublishedBatch> batches = new ArrayList<>();

  /** The part of a partition whose commands are answered. */
  private record Range(long firstOffset, long lastOffset) {

    boolean contains(long offset) {
      return firstOffset <= offset && offset <= lastOffset;
    }

    boolean overlaps(CommandRun run) {
      return firstOffset < run.nextOffset() && run.firstOffset() <= lastOffset;
    }
  }

  /**
   * Replaces the batches.
   *
   * @param rows the progress of the partitions that the loop reads
   */
  synchronized void set(List<AppliedBatch> newBatches, Map<Integer, Progress> rows) {
    batches.clear();
    newBatches.forEach(batch -> batches.add(new UnpublishedBatch(batch, rows)));
  }

  /**
   * Returns the entries to publish together with the outcomes of these commands. Does not return
   * them again.
   */
  synchronized List<JournalEntry> takeEntries(List<Answer> answers) {
    if (batches.isEmpty()) {
      return List.of();
    }
    Map<Integer, Range> ranges = new HashMap<>();
    for (Answer answer : answers) {
      long offset = answer.delivery().offset();
      ranges.merge(
          answer.delivery().partition(),
          new Range(offset, offset),
          (range, last) -> new Range(range.firstOffset(), last.lastOffset()));
    }
    List<JournalEntry> entries = new ArrayList<>();
    Iterator<UnpublishedBatch> candidates = batches.iterator();
    while (candidates.hasNext()) {
      UnpublishedBatch candidate = candidates.next();
      candidate.addEntry(ranges, entries);
      if (candidate.remainingOffsets.isEmpty()) {
        candidates.remove();
      }
    }
    return entries;
  }

  /** A batch, with the last offsets of the partitions that are not published yet. */
  private static final class UnpublishedBatch {
    private final AppliedBatch batch;
    private final Map<Integer, Long> remainingOffsets;
    private boolean hasBegun;

    UnpublishedBatch(AppliedBatch batch, Map<Integer, Progress> rows) {
      this.batch = batch;
      remainingOffsets = batch.unpublishedOffsets(rows);
    }

    void addEntry(Map<Integer, Range> ranges, List<JournalEntry> entries) {
      Set<Integer> endedPartitions = new HashSet<>();
      remainingOffsets.forEach(
          (partition, lastOffset) -> {
            Range range = ranges.get(partition);
            if (range != null && range.contains(lastOffset)) {
              endedPartitions.add(partition);
            }
          });
      remainingOffsets.keySet().removeAll(endedPartitions);
      if (!endedPartitions.isEmpty() || (!hasBegun && begins(ranges))) {
        hasBegun = true;
        entries.add(new JournalEntry(batch, endedPartitions));
      }
    }

    private boolean begins(Map<Integer, Range> ranges) {
      return batch.runs().stream()
          .filter(run -> remainingOffsets.containsKey(run.partition()))
          .anyMatch(
              run -> {
                Range range = ranges.get(run.partition());
                return range != null && range.overlaps(run);
              });
    }
  }
}
