package io.finlego.processing.engine;

import io.finlego.kafka.HangingTransactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Finds the positions from which a consumer reads new partitions. Before that it repairs topics
 * that have lost their ends, and brings Postgres up to the journal.
 */
final class StartPositions implements AutoCloseable {

  private final Consumer<byte[], byte[]> consumer;
  private final BatchStages<?> stages;
  private final Membership membership;
  private final ProcessorTables tables;
  private final LoopParts<?> parts;
  private final TopicIdentity topicIdentity;
  private final Replay<?> replay;
  private final LogRecovery recovery;
  private final LeaderWatch leaderWatch;

  StartPositions(
      Consumer<byte[], byte[]> consumer,
      BatchStages<?> stages,
      Membership membership,
      ProcessorTables tables,
      LoopParts<?> parts,
      TopicIdentity topicIdentity,
      Replay<?> replay,
      LogRecovery recovery,
      LeaderWatch leaderWatch) {
    this.consumer = consumer;
    this.stages = stages;
    this.membership = membership;
    this.tables = tables;
    this.parts = parts;
    this.topicIdentity = topicIdentity;
    this.replay = replay;
    this.recovery = recovery;
    this.leaderWatch = leaderWatch;
  }

  /**
   * Where to read.
   *
   * @param rows the progress of the partitions
   * @param marks the marks of the records that are published
   * @param positions the position of each partition
   */
  record Found(
      UUID topicId,
      Map<Integer, Progress> rows,
      PublishedMarks marks,
      Map<TopicPartition, Position> positions) {

    /** Tells whether no batch was applied since then. */
    boolean isCurrent(Map<Integer, Progress> currentRows) {
      return rows.entrySet().stream()
          .allMatch(
              row ->
                  currentRows.getOrDefault(row.getKey(), Progress.NONE).nextOffset()
                      == row.getValue().nextOffset());
    }
  }

  /**
   * A position in a partition.
   *
   * @param offset the first offset to read, unless the partition is read from its first record
   * @param publishedOffset the offset below which all events are known to be published
   */
  record Position(long offset, boolean isBeginning, long publishedOffset) {}

  /** Tells whether a replay is under way. */
  boolean isReplaying() {
    return replay.isRunning();
  }

  /** Tells whether another loop replays. */
  boolean isWaiting() {
    return replay.isWaiting();
  }

  /**
   * Ends the transactions that hang, see {@link HangingTransactions}. Must be called before
   * anything waits for the end of a transaction, also the producer for its own last one: some count
   * as hanging only some time after the first look. {@link #find} looks again, because that time
   * may have passed while the producer waited.
   */
  void endHangingTransactions(Set<TopicPartition> partitions) {
    if (!replay.isRunning()) {
      recovery.endHangingTransactions(rows(topicIdentity.currentId(), partitions));
    }
  }

  /**
   * Finds the positions. Returns null if a replay is under way; the caller then calls again soon.
   *
   * <p>Lost ends are repaired before the look into the journal. Otherwise the progress could cover
   * commands that were lost, and hide batches of later commands with the same offsets. They are
   * repaired again after a replay, because its batches may have lost their events.
   */
  @Nullable Found find(Set<TopicPartition> partitions) {
    boolean wasReplaying = replay.isRunning();
    endHangingTransactions(partitions);
    UUID topicId = topicIdentity.currentId();
    parts.database().beginCheck();
    DatabaseState state = DatabaseState.read(tables.jdbc());
    Found found =
        wasReplaying || partitions.isEmpty() || !state.mayApplyNewCommands()
            ? null
            : repair(topicId, partitions);
    if (!replay.catchUp(topicId)) {
      return null;
    }
    parts.database().confirm(state.serverStart());
    if (!partitions.isEmpty() && (found == null || !found.isCurrent(rows(topicId, partitions)))) {
      found = repair(topicId, partitions);
    }
    if (found != null) {
      recovery.findUnpublished(topicId, found.rows());
    }
    if (wasReplaying) {
      parts.backOff().beginPatience();
    }
    return found;
  }

  @Override
  public void close() {
    replay.close();
  }

  /** Repairs the topics that have lost their ends, and finds the positions. */
  private Found repair(UUID topicId, Set<TopicPartition> partitions) {
    // The order of these two reads matters. The progress in Postgres must be at least as new as
    // the offsets from Kafka.
    Map<TopicPartition, OffsetAndMetadata> committedOffsets = consumer.committed(partitions);
    Map<Integer, Progress> progressRows = rows(topicId, partitions);
    if (!progressRows.keySet().containsAll(partitionNumbers(partitions))) {
      throw new RecreatedTopicException(partitions.iterator().next().topic());
    }
    leaderWatch.watch(recovery.comparedPartitions(progressRows));
    LogRecovery.Result recovered =
        recovery.recover(
            topicId,
            progressRows,
            new FencedPublisher(consumer, stages, membership, topicId, partitions, progressRows));
    parts.database().begin(recovered.rows());
    Map<TopicPartition, Position> positions = new HashMap<>();
    for (TopicPartition partition : partitions) {
      Progress progressRow = recovered.rows().get(partition.partition());
      if (progressRow == null) {
        throw new IllegalStateException("Every partition has its progress.");
      }
      positions.put(partition, position(topicId, progressRow, committedOffsets.get(partition)));
    }
    return new Found(topicId, recovered.rows(), recovered.marks(), positions);
  }

  private Map<Integer, Progress> rows(UUID topicId, Set<TopicPartition> partitions) {
    return tables.progress().readOrInsert(topicId, partitionNumbers(partitions));
  }

  private static Position position(
      UUID topicId, Progress progressRow, @Nullable OffsetAndMetadata committedOffset) {
    long startOffset = progressRow.publishedOffset();
    if (committedOffset != null) {
      boolean isSameTopic = committedOffset.metadata().equals(topicId.toString());
      if (!isSameTopic) {
        startOffset = Math.min(startOffset, committedOffset.offset());
      } else if (progressRow.lastMark() == null) {
        startOffset = Math.max(startOffset, committedOffset.offset());
      }
    }
    startOffset = Math.min(startOffset, progressRow.nextOffset());
    return new Position(startOffset, progressRow.nextOffset() == 0, progressRow.publishedOffset());
  }

  private static Set<Integer> partitionNumbers(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
  }
}
