package io.finlego.processing.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that a consumer reads, and the consumer's positions in them.
 *
 * <p>A new partition is paused until {@link #findPositions} has found the position from which to
 * read. Kafka commits offsets together with the published events. Reading continues at the offset
 * that Kafka has committed, but never after the first record that Postgres has not applied.
 * Therefore the consumer never skips a record, even if somebody resets the offsets in Kafka. The
 * consumer may then read records again, but this changes nothing. After a failure the engine
 * forgets all positions and finds them again.
 */
final class Assignment implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

  private final Consumer<byte[], byte[]> consumer;
  private final BatchStages<?> stages;
  private final CommandProgress progress;
  private final TopicIdentity topicIdentity;
  private final LogRecovery recovery;
  private final LeaderWatch leaderWatch;
  private final Set<TopicPartition> newPartitions = new HashSet<>();
  private final PublishedNotes notes;
  private @Nullable UUID topicId;
  private volatile boolean hasJoined;
  private int partitionChangeCount;

  Assignment(
      Consumer<byte[], byte[]> consumer,
      BatchStages<?> stages,
      CommandProgress progress,
      TopicIdentity topicIdentity,
      LogRecovery recovery,
      LeaderWatch leaderWatch) {
    this.consumer = consumer;
    this.stages = stages;
    this.progress = progress;
    this.topicIdentity = topicIdentity;
    this.recovery = recovery;
    this.leaderWatch = leaderWatch;
    notes = new PublishedNotes(progress);
  }

  /**
   * Finds the positions of all partitions if there are new ones, and then lets the consumer read
   * them. Does nothing if there are no new partitions.
   */
  void findPositions() {
    if (newPartitions.isEmpty()) {
      return;
    }
    notePublished(stages.awaitPublished());
    savePublishedOffsets();
    forgetPositions();
    stages.prepare();
    recovery.endHangingTransactions();
    UUID currentTopicId = topicIdentity.currentId();
    topicId = currentTopicId;
    // The order of these two reads matters. The progress in Postgres must be at least as new as
    // the offsets from Kafka.
    Map<TopicPartition, OffsetAndMetadata> committedOffsets = consumer.committed(newPartitions);
    Map<Integer, Progress> progressRows =
        progress.readOrInsert(currentTopicId, partitionNumbers(newPartitions));
    if (!progressRows.keySet().containsAll(partitionNumbers(newPartitions))) {
      throw new RecreatedTopicException(newPartitions.iterator().next().topic());
    }
    leaderWatch.watch(recovery.comparedPartitions(progressRows));
    LogRecovery.Result recovered =
        recovery.recover(
            currentTopicId,
            progressRows,
            (lostRecords, intactMarks) ->
                stages.publishAgain(lostRecords, intactMarks, fence(progressRows)));
    stages.inheritMarks(recovered.marks());
    notes.inherit(recovered.marks());
    for (TopicPartition partition : newPartitions) {
      Progress progressRow = recovered.rows().get(partition.partition());
      if (progressRow == null) {
        throw new IllegalStateException("Every partition has its progress.");
      }
      seek(partition, progressRow, committedOffsets.get(partition));
    }
    savePublishedOffsets();
    consumer.resume(newPartitions);
    newPartitions.clear();
  }

  /**
   * Forgets all positions and pauses the consumer. The consumer reads again after {@link
   * #findPositions}.
   */
  void forgetPositions() {
    newPartitions.addAll(consumer.assignment());
    consumer.pause(newPartitions);
    notes.forgetPositions();
  }

  /**
   * Notes offsets that Kafka has committed. The events of all records below these offsets are
   * published.
   */
  void notePublished(PublishedPositions published) {
    notes.note(published);
  }

  /** Returns what Kafka has published. The next transaction stores it in Postgres. */
  Published published() {
    return notes.published();
  }

  /**
   * Stores the published offsets in Postgres. Does nothing if they have not changed since the last
   * call.
   */
  void savePublishedOffsets() {
    UUID currentTopicId = topicId;
    if (currentTopicId != null) {
      notes.save(currentTopicId);
    }
  }

  UUID topicId() {
    if (topicId == null) {
      throw new IllegalStateException("No partition has a position.");
    }
    return topicId;
  }

  /**
   * Checks that the topic still has the id that it had when the positions were found. Does not wait
   * for Kafka.
   *
   * @throws RecreatedTopicException if the topic was deleted and created again
   */
  void checkTopic(String topic) {
    if (topicId != null && topicIdentity.isKnownToDiffer(topicId)) {
      throw new RecreatedTopicException(topic);
    }
  }

  /**
   * Tells whether a broker has begun to lead a partition after the positions were found. The
   * partition may then have lost its end, so the positions must be found again. Does not wait for
   * Kafka.
   */
  boolean hasNewLeader() {
    return leaderWatch.hasSeenNewLeader(notes.marks().marks().keySet());
  }

  /** Tells whether the consumer has joined its group and reads all its partitions. */
  boolean isReadingAllPartitions() {
    return hasJoined && newPartitions.isEmpty();
  }

  /**
   * Returns how often the consumer's partitions have changed so far. Only the consumer's thread may
   * call this method.
   */
  int partitionChangeCount() {
    return partitionChangeCount;
  }

  /**
   * Returns the offset with the topic's id as metadata. The consumer commits offsets to Kafka in
   * this form.
   */
  OffsetAndMetadata withTopicId(OffsetAndMetadata offset) {
    return new OffsetAndMetadata(offset.offset(), offset.leaderEpoch(), topicId().toString());
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    consumer.pause(partitions);
    newPartitions.addAll(partitions);
    hasJoined = true;
    partitionChangeCount++;
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    try {
      notePublished(stages.awaitPublished());
      savePublishedOffsets();
    } catch (RuntimeException e) {
      LOG.warn(
          "The last publications could not be noted in Postgres; the next owner of the partitions"
              + " finds them in Kafka: {}",
          FailureReason.of(e));
      forgetPositions();
    }
    forgetPartitions(partitions);
  }

  /**
   * Waits until the batches under way have ended, whether they succeed or fail. Only then does this
   * consumer join the group again. Another consumer may already own the lost partitions. If this
   * consumer joined the group with an unfinished publication, it could get partitions whose offsets
   * Kafka holds back because of this publication.
   */
  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    stages.awaitIdle();
    forgetPartitions(partitions);
  }

  private void seek(
      TopicPartition partition, Progress progressRow, @Nullable OffsetAndMetadata committedOffset) {
    long startOffset = progressRow.publishedOffset();
    if (committedOffset != null) {
      boolean isSameTopic = committedOffset.metadata().equals(topicId().toString());
      if (!isSameTopic) {
        startOffset = Math.min(startOffset, committedOffset.offset());
      } else if (progressRow.lastMark() == null) {
        startOffset = Math.max(startOffset, committedOffset.offset());
      }
    }
    startOffset = Math.min(startOffset, progressRow.nextOffset());
    notes.begin(partition.partition(), progressRow.publishedOffset(), startOffset);
    if (progressRow.nextOffset() == 0) {
      consumer.seekToBeginning(Set.of(partition));
    } else {
      consumer.seek(partition, startOffset);
    }
  }

  /** Returns the published offsets, which Kafka accepts only from the owner of the partitions. */
  private OffsetFence fence(Map<Integer, Progress> progressRows) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (TopicPartition partition : newPartitions) {
      Progress progressRow = progressRows.get(partition.partition());
      if (progressRow != null) {
        offsets.put(partition, withTopicId(new OffsetAndMetadata(progressRow.publishedOffset())));
      }
    }
    return new OffsetFence(offsets, consumer.groupMetadata());
  }

  private static Set<Integer> partitionNumbers(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
  }

  private void forgetPartitions(Collection<TopicPartition> partitions) {
    partitionChangeCount++;
    for (TopicPartition partition : partitions) {
      newPartitions.remove(partition);
      notes.forget(partition.partition());
    }
  }
}
