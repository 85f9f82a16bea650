package io.finlego.processing.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one partition in the order of their instants, see {@link JournalChain}.
 *
 * <p>If a run begins below the end of the run before it, and a later leader of the partition has
 * appended it, the broker had lost the commands from there on, and the processor had gone back to
 * this offset: a cut. The earlier runs then count up to the cut only.
 */
final class PartitionChain {

  private final int partition;
  private final long rowOffset;
  private final long begin;
  private final List<Cut> cuts = new ArrayList<>();
  private long nextOffset;
  private long lastEnd;
  private int lastEpoch = LogMark.UNKNOWN_EPOCH;
  private boolean hasMissing;
  private @Nullable Gap firstGap;

  /**
   * @param rowOffset the next offset that this database has
   * @param begin the offset of the first record that the partition still has
   */
  PartitionChain(int partition, long rowOffset, long begin) {
    this.partition = partition;
    this.rowOffset = rowOffset;
    this.begin = begin;
    nextOffset = rowOffset;
  }

  private record Cut(Instant appliedAt, long offset) {}

  private record Gap(long offset, String message) {}

  /** Adds the next run. */
  void add(CommandRun run, Instant appliedAt) {
    boolean isCut = run.previousNextOffset() < lastEnd && run.firstEpoch() > lastEpoch;
    if (isCut) {
      cut(appliedAt, Math.max(run.previousNextOffset(), begin));
    }
    if (run.nextOffset() > nextOffset) {
      noteGap(run);
      nextOffset = run.nextOffset();
      hasMissing = true;
    }
    if (isCut || run.nextOffset() > lastEnd) {
      lastEnd = run.nextOffset();
      lastEpoch = run.lastEpoch();
    }
  }

  void requireWhole() {
    if (firstGap != null) {
      throw new JournalGapException(firstGap.message());
    }
  }

  /** Tells whether this database lacks commands of the partition. */
  boolean hasMissing() {
    return hasMissing;
  }

  /** Tells whether the partition had lost its end between two runs. */
  boolean hasCuts() {
    return !cuts.isEmpty();
  }

  /** Returns the offset of the first record that may have to be applied. */
  long start() {
    return Math.max(rowOffset, begin);
  }

  long cutAfter(Instant appliedAt) {
    return cuts.stream()
        .filter(cut -> cut.appliedAt().isAfter(appliedAt))
        .mapToLong(Cut::offset)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private void cut(Instant appliedAt, long offset) {
    cuts.add(new Cut(appliedAt, offset));
    nextOffset = Math.max(rowOffset, Math.min(nextOffset, offset));
    if (firstGap != null && firstGap.offset() >= offset) {
      firstGap = null;
    }
  }

  private void noteGap(CommandRun run) {
    long firstOffset = Math.max(run.firstOffset(), nextOffset);
    if (firstGap != null) {
      return;
    }
    if (run.previousNextOffset() > nextOffset) {
      firstGap =
          gap(
              "The journal does not say when the commands of partition %s from offset %s to %s were"
                  + " applied.",
              nextOffset, run.previousNextOffset() - 1);
    } else if (begin > firstOffset) {
      firstGap =
          gap(
              "Kafka has deleted the commands of partition %s from offset %s to %s.",
              firstOffset, begin - 1);
    }
  }

  private Gap gap(String message, long firstOffset, long lastOffset) {
    return new Gap(firstOffset, message.formatted(partition, firstOffset, lastOffset));
  }
}
