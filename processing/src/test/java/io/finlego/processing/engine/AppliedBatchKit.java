package io.finlego.processing.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes batches for tests. */
final class AppliedBatchKit {

  private AppliedBatchKit() {}

  static AppliedBatch batch(UUID topicId, Instant appliedAt, CommandRun... runs) {
    return new AppliedBatch(topicId, appliedAt, List.of(runs), null, 0);
  }

  static AppliedBatch batch(CommandRun... runs) {
    return batch(new UUID(0, 0), Instant.EPOCH, runs);
  }

  static CommandRun run(int partition, long firstOffset, long nextOffset) {
    return new CommandRun(
        partition, firstOffset, firstOffset, nextOffset, 0, 0, 0, List.of(), List.of());
  }
}
