package io.finlego.processing.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
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
final class Assignment implements ConsumerRebalanceListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

  private final Consumer<byte[], byte[]> consumer;
  private final BatchStages<?> stages;
  private final TopicIdentity topicIdentity;
  private final StartPositions startPositions;
  private final LeaderWatch leaderWatch;
  private final Set<TopicPartition> newPartitions = new HashSet<>();
  private final PublishedNotes notes;
  private @Nullable UUID topicId;
  private volatile boolean hasJoined;
  private int partitionChangeCount;

  Assignment(
      Consumer<byte[], byte[]> consumer,
      BatchStages<?> stages,
      PublishedNotes notes,
      TopicIdentity topicIdentity,
      StartPositions startPositions,
      LeaderWatch leaderWatch) {
    this.consumer = consumer;
    this.stages = stages;
    this.notes = notes;
    this.topicIdentity = topicIdentity;
    this.startPositions = startPositions;
    this.leaderWatch = leaderWatch;
  }

  /**
   * Finds the positions of all partitions if there are new ones, and then lets the consumer read
   * them. Does nothing if there are no new partitions. While a replay is under way, the partitions
   * stay paused.
   */
  void findPositions() {
    if (newPartitions.isEmpty() && !startPositions.isReplaying()) {
      return;
    }
    notePublished(stages.awaitPublished());
    savePublishedOffsets();
    forgetPositions();
    stages.prepare();
    StartPositions.Found found = startPositions.find(newPartitions);
    if (found == null) {
      return;
    }
    topicId = found.topicId();
    stages.inheritMarks(found.marks());
    notes.inherit(found.marks());
    found.positions().forEach(this::seek);
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
    return hasJoined && newPartitions.isEmpty() && !startPositions.isReplaying();
  }

  /** Tells whether this loop replays the journal, so that it should come back soon. */
  boolean isReplaying() {
    return startPositions.isReplaying() && !startPositions.isWaiting();
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

  /** Ends the replay, if one is under way. */
  @Override
  public void close() {
    startPositions.close();
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

  private void seek(TopicPartition partition, StartPositions.Position position) {
    notes.begin(partition.partition(), position.publishedOffset(), position.offset());
    if (position.isBeginning()) {
      consumer.seekToBeginning(Set.of(partition));
    } else {
      consumer.seek(partition, position.offset());
    }
  }

  private void forgetPartitions(Collection<TopicPartition> partitions) {
    partitionChangeCount++;
    for (TopicPartition partition : partitions) {
      newPartitions.remove(partition);
      notes.forget(partition.partition());
    }
  }
}
