package io.finlego.processing.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The membership of a consumer in its group: which partitions it gets and gives away. A partition
 * whose position is not known is paused. Only the consumer's thread may call the methods.
 */
final class Membership implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

  private final Consumer<byte[], byte[]> consumer;
  private final BatchStages<?> stages;
  private final PublishedNotes notes;
  private final Set<TopicPartition> newPartitions = new HashSet<>();
  private boolean hasJoined;
  private int partitionChangeCount;

  Membership(Consumer<byte[], byte[]> consumer, BatchStages<?> stages, PublishedNotes notes) {
    this.consumer = consumer;
    this.stages = stages;
    this.notes = notes;
  }

  /** Returns the partitions whose positions are not known. */
  Set<TopicPartition> newPartitions() {
    return Set.copyOf(newPartitions);
  }

  /** Tells whether the consumer has joined its group and knows the positions of its partitions. */
  boolean hasAllPositions() {
    return hasJoined && newPartitions.isEmpty();
  }

  /**
   * Returns how often the consumer's partitions have changed so far. They may be the same as before
   * a change.
   */
  int partitionChangeCount() {
    return partitionChangeCount;
  }

  /** Forgets all positions and pauses the consumer. */
  void forgetPositions() {
    newPartitions.addAll(consumer.assignment());
    consumer.pause(newPartitions);
    notes.forgetPositions();
  }

  /** Lets the consumer read the new partitions. They must have their positions. */
  void resume() {
    consumer.resume(newPartitions);
    newPartitions.clear();
  }

  /**
   * Polls once, so that the consumer stays a member of its group during a long work. All partitions
   * must be paused.
   *
   * @throws RebalanceInProgressException if the partitions have changed. The work must then begin
   *     anew
   */
  void keep() {
    int changeCountBefore = partitionChangeCount;
    var _ = consumer.poll(Duration.ZERO);
    if (partitionChangeCount != changeCountBefore) {
      throw new RebalanceInProgressException("The consumer's partitions have changed.");
    }
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
      notes.note(stages.awaitPublished());
      notes.save();
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

  private void forgetPartitions(Collection<TopicPartition> partitions) {
    partitionChangeCount++;
    for (TopicPartition partition : partitions) {
      newPartitions.remove(partition);
      notes.forget(partition.partition());
    }
  }
}
