package io.finlego.processing.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The batches of an earlier session whose outcomes may not be published. When the loop reads the
 * last command of such a batch again, it publishes the batch's record of the journal together with
 * the outcomes.
 */
final class UnpublishedBatches {

  private volatile List<AppliedBatch> batches = List.of();

  /** Replaces the batches. */
  void set(List<AppliedBatch> newBatches) {
    batches = List.copyOf(newBatches);
  }

  /** Returns the entries for the batches whose last commands in a partition are answered here. */
  List<JournalEntry> endingIn(List<Answer> answers) {
    List<AppliedBatch> candidates = batches;
    if (candidates.isEmpty()) {
      return List.of();
    }
    Map<Integer, Set<Long>> nextOffsets = new HashMap<>();
    for (Answer answer : answers) {
      nextOffsets
          .computeIfAbsent(answer.delivery().partition(), _ -> new HashSet<>())
          .add(answer.delivery().offset() + 1);
    }
    return candidates.stream()
        .map(batch -> entry(batch, nextOffsets))
        .filter(entry -> !entry.publishedPartitions().isEmpty())
        .toList();
  }

  private static JournalEntry entry(AppliedBatch batch, Map<Integer, Set<Long>> nextOffsets) {
    Set<Integer> published = new HashSet<>();
    batch
        .nextOffsets()
        .forEach(
            (partition, nextOffset) -> {
              if (nextOffsets.getOrDefault(partition, Set.of()).contains(nextOffset)) {
                published.add(partition);
              }
            });
    return new JournalEntry(batch, published);
  }
}
