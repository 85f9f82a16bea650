package io.finlego.processing.engine;

import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

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
final class Assignment implements AutoCloseable {

  private final Consumer<byte[], byte[]> consumer;
  private final BatchStages<?> stages;
  private final Membership membership;
  private final PublishedNotes notes;
  private final TopicIdentity topicIdentity;
  private final StartPositions startPositions;
  private final LeaderWatch leaderWatch;

  Assignment(
      Consumer<byte[], byte[]> consumer,
      BatchStages<?> stages,
      Membership membership,
      PublishedNotes notes,
      TopicIdentity topicIdentity,
      StartPositions startPositions,
      LeaderWatch leaderWatch) {
    this.consumer = consumer;
    this.stages = stages;
    this.membership = membership;
    this.notes = notes;
    this.topicIdentity = topicIdentity;
    this.startPositions = startPositions;
    this.leaderWatch = leaderWatch;
  }

  Membership membership() {
    return membership;
  }

  /**
   * Finds the positions of all partitions if there are new ones, and then lets the consumer read
   * them. Does nothing if there are no new partitions. While a replay is under way, the partitions
   * stay paused.
   */
  void findPositions() {
    if (membership.newPartitions().isEmpty() && !startPositions.isReplaying()) {
      return;
    }
    notes.note(stages.awaitPublished());
    notes.save();
    membership.forgetPositions();
    startPositions.endHangingTransactions(membership.newPartitions());
    stages.prepare();
    StartPositions.Found found = startPositions.find(membership.newPartitions());
    if (found == null) {
      return;
    }
    stages.inheritMarks(found.marks());
    notes.inherit(found.topicId(), found.marks());
    found.positions().forEach(this::seek);
    notes.save();
    membership.resume();
  }

  /**
   * Forgets all positions and pauses the consumer. The consumer reads again after {@link
   * #findPositions}.
   */
  void forgetPositions() {
    membership.forgetPositions();
  }

  /**
   * Notes offsets that Kafka has committed. The events of all records below these offsets are
   * published. Postgres gets them with the next batches, and from time to time.
   */
  void notePublished(PublishedPositions published) {
    notes.note(published);
    notes.saveSometimes();
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
    notes.save();
  }

  UUID topicId() {
    UUID topicId = notes.topicId();
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
    UUID topicId = notes.topicId();
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
    return membership.hasAllPositions() && !startPositions.isReplaying();
  }

  /** Tells whether this loop replays the journal, so that it should come back soon. */
  boolean isReplaying() {
    return startPositions.isReplaying() && !startPositions.isWaiting();
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

  private void seek(TopicPartition partition, StartPositions.Position position) {
    notes.begin(partition.partition(), position.publishedOffset(), position.offset());
    if (position.isBeginning()) {
      consumer.seekToBeginning(Set.of(partition));
    } else {
      consumer.seek(partition, position.offset());
    }
  }
}
