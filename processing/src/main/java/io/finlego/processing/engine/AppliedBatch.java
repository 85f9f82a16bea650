package io.finlego.processing.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A batch that Postgres has committed: an entry of the journal.
 *
 * @param topicId the id of the command topic
 * @param appliedAt the instant that the domain read after it had locked its rows, in whole
 *     microseconds
 * @param runs the commands in the order in which they were applied, at least one run
 * @param deadLetterReason why the only command of the batch became a dead letter, although the
 *     engine may have been able to read it; null in any other batch
 * @param outcomesChecksum see {@link OutcomesChecksum}
 */
record AppliedBatch(
    UUID topicId,
    Instant appliedAt,
    List<CommandRun> runs,
    @Nullable String deadLetterReason,
    long outcomesChecksum) {

  Set<Integer> partitions() {
    return runs.stream().map(CommandRun::partition).collect(Collectors.toSet());
  }

  /** Returns the offset after the last command, by partition. */
  Map<Integer, Long> nextOffsets() {
    Map<Integer, Long> nextOffsets = new TreeMap<>();
    runs.forEach(run -> nextOffsets.merge(run.partition(), run.nextOffset(), Math::max));
    return nextOffsets;
  }

  /**
   * Returns the offset of the last command of each partition whose outcomes may not be published.
   *
   * @param rows the progress of the partitions that a loop reads. Other partitions are left out
   */
  Map<Integer, Long> unpublishedOffsets(Map<Integer, Progress> rows) {
    Map<Integer, Long> unpublishedOffsets = new HashMap<>();
    nextOffsets()
        .forEach(
            (partition, nextOffset) -> {
              Progress row = rows.get(partition);
              if (row != null && row.publishedOffset() < nextOffset) {
                unpublishedOffsets.put(partition, nextOffset - 1);
              }
            });
    return unpublishedOffsets;
  }
}
