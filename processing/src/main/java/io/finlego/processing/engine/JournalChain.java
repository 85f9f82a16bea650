package io.finlego.processing.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The runs of each partition in the order of their instants. Each run begins where the run before
 * it ended. So the chain shows, before anything is applied, whether the journal lacks a run between
 * the progress of this database and the end, and where a partition had lost its end.
 */
final class JournalChain {

  private final Map<Integer, PartitionChain> partitions = new TreeMap<>();

  /**
   * @param rows the progress of all partitions
   * @param begins the offset of the first record that each partition of the command topic still has
   */
  JournalChain(Map<Integer, Progress> rows, Map<Integer, Long> begins) {
    rows.forEach(
        (partition, row) ->
            partitions.put(
                partition,
                new PartitionChain(
                    partition, row.nextOffset(), begins.getOrDefault(partition, 0L))));
  }

  /** Adds the next batch in the order of the instants. */
  void add(AppliedBatch batch) {
    for (CommandRun run : batch.runs()) {
      PartitionChain chain = partitions.get(run.partition());
      if (chain == null) {
        throw new JournalGapException(
            "The journal names partition %s, which the command topic does not have."
                .formatted(run.partition()));
      }
      chain.add(run, batch.appliedAt());
    }
  }

  /**
   * Checks that the batches bring the database up to the journal's end.
   *
   * @throws JournalGapException if the journal or the command topic lacks something
   */
  void requireWhole() {
    partitions.values().forEach(PartitionChain::requireWhole);
  }

  /** Returns the offset from which to read each partition that has commands to apply. */
  Map<Integer, Long> starts() {
    Map<Integer, Long> starts = new HashMap<>();
    partitions.forEach(
        (partition, chain) -> {
          if (chain.hasMissing()) {
            starts.put(partition, chain.start());
          }
        });
    return starts;
  }

  /** Tells whether the broker had lost commands that the journal names. */
  boolean hasCuts() {
    return partitions.values().stream().anyMatch(PartitionChain::hasCuts);
  }

  /**
   * Returns the offset from which on a partition had lost its commands after this instant; the
   * greatest number if it had lost none. Later commands have the offsets of the lost ones.
   */
  long cutAfter(int partition, Instant appliedAt) {
    PartitionChain chain = partitions.get(partition);
    return chain == null ? Long.MAX_VALUE : chain.cutAfter(appliedAt);
  }
}
