package io.finlego.processing.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The runs that this database has applied, among those of some batches. The progress alone does not
 * say it: after Kafka has lost commands the progress goes back, and what is applied stays applied.
 */
final class AppliedRuns {

  private final Set<LastCommand> lastCommands = new HashSet<>();

  private AppliedRuns() {}

  /** A run is applied exactly if its last command is. */
  private record LastCommand(Instant appliedAt, int partition, long nextOffset, long checksum) {

    static LastCommand of(AppliedBatch batch, CommandRun run) {
      return new LastCommand(
          batch.appliedAt(), run.partition(), run.nextOffset(), run.lastChecksum());
    }
  }

  /**
   * Asks the database for these batches with one query.
   *
   * @param topicId the id of the command topic of all these batches
   */
  static AppliedRuns among(
      Collection<AppliedBatch> batches, AppliedBatches appliedBatches, UUID topicId) {
    Set<Instant> instants =
        batches.stream().map(AppliedBatch::appliedAt).collect(Collectors.toSet());
    AppliedRuns runs = new AppliedRuns();
    appliedBatches
        .findAt(topicId, instants)
        .forEach(
            batch ->
                batch.runs().forEach(run -> runs.lastCommands.add(LastCommand.of(batch, run))));
    return runs;
  }

  boolean has(AppliedBatch batch, CommandRun run) {
    return lastCommands.contains(LastCommand.of(batch, run));
  }

  boolean hasAllOf(AppliedBatch batch) {
    return batch.runs().stream().allMatch(run -> has(batch, run));
  }
}
