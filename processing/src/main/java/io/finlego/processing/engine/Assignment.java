package io.finlego.processing.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
 * The partitions of a consumer, with its positions in them.
 *
 * <p>A new partition is paused until {@link #position} has found its position: the offset that
 * Kafka has committed together with the events, but never beyond the records that Postgres has
 * applied. Therefore, if somebody resets an offset, records can be repeated, which changes nothing,
 * but no record is skipped. After a failure, too, the positions are forgotten and found again.
 */
final class Assignment implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

  private final Consumer<byte[], byte[]> consumer;
  private final BatchStages<?> stages;
  private final CommandProgress progress;
  private final TopicIdentity topicIdentity;
  private final Set<TopicPartition> unpositioned = new HashSet<>();
  private final Map<Integer, Long> publishedOffsets = new HashMap<>();
  private final Map<Integer, Long> unsavedOffsets = new HashMap<>();
  private @Nullable UUID topicId;
  private volatile boolean joined;
  private int changes;

  Assignment(
      Consumer<byte[], byte[]> consumer,
      BatchStages<?> stages,
      CommandProgress progress,
      TopicIdentity topicIdentity) {
    this.consumer = consumer;
    this.stages = stages;
    this.progress = progress;
    this.topicIdentity = topicIdentity;
  }

  /** Finds the positions of new partitions and resumes reading them. */
  void position() {
    if (unpositioned.isEmpty()) {
      return;
    }
    stages.open();
    UUID current = topicIdentity.current();
    if (!current.equals(topicId)) {
      topicId = current;
      startOver();
    }
    // Kafka's offsets are read before the progress, so that the progress is at least as new as the
    // offsets.
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(unpositioned);
    Map<Integer, Progress> rows =
        progress.open(current, unpositioned.stream().map(TopicPartition::partition).toList());
    for (TopicPartition partition : unpositioned) {
      Progress row = rows.get(partition.partition());
      if (row == null) {
        throw new RecreatedTopicException(partition.topic());
      }
      seek(partition, row, committed.get(partition));
    }
    save();
    consumer.resume(unpositioned);
    unpositioned.clear();
  }

  /** Forgets all positions. The consumer reads no record until {@link #position} has run again. */
  void startOver() {
    unpositioned.addAll(consumer.assignment());
    consumer.pause(unpositioned);
    publishedOffsets.clear();
  }

  /** Notes that Kafka has committed these offsets and the events below them. */
  void notePublished(Map<TopicPartition, OffsetAndMetadata> offsets) {
    offsets.forEach(
        (partition, offset) -> {
          publishedOffsets.put(partition.partition(), offset.offset());
          unsavedOffsets.put(partition.partition(), offset.offset());
        });
  }

  /**
   * The offset of each partition below which all events are published. The next transaction in
   * Postgres gets these offsets.
   */
  Map<Integer, Long> publishedOffsets() {
    return Map.copyOf(publishedOffsets);
  }

  /** Stores the published offsets in Postgres, if they have changed since the last call. */
  void save() {
    if (topicId != null && !unsavedOffsets.isEmpty()) {
      progress.storePublished(topicId, unsavedOffsets);
      unsavedOffsets.clear();
    }
  }

  UUID topicId() {
    if (topicId == null) {
      throw new IllegalStateException("No partition has a position.");
    }
    return topicId;
  }

  /** Throws {@link RecreatedTopicException} if the topic was deleted and created again. */
  void checkTopic(String topic) {
    if (topicId != null && topicIdentity.isKnownToDiffer(topicId)) {
      throw new RecreatedTopicException(topic);
    }
  }

  /** Tells whether the group has accepted this consumer and all its partitions are being read. */
  boolean isSettled() {
    return joined && unpositioned.isEmpty();
  }

  /** Counts how often the partitions have changed. Only the consumer's thread may call this. */
  int changes() {
    return changes;
  }

  /** The offset as Kafka keeps it, with the id of its topic as metadata. */
  OffsetAndMetadata withTopicId(OffsetAndMetadata offset) {
    return new OffsetAndMetadata(offset.offset(), offset.leaderEpoch(), topicId().toString());
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    consumer.pause(partitions);
    unpositioned.addAll(partitions);
    joined = true;
    changes++;
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    try {
      notePublished(stages.settle());
      save();
    } catch (RuntimeException e) {
      LOG.warn(
          "The last publications could not be noted in Postgres; the next owner of the partitions"
              + " finds them in Kafka: {}",
          FailureReason.of(e));
      startOver();
    }
    forget(partitions);
  }

  /**
   * Lets the batches under way end, successfully or not, before this consumer joins the group
   * again. Another consumer may own the partitions already. If this consumer joined with a
   * publication still stuck, it could get partitions that its own publication holds up.
   */
  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    stages.finish();
    forget(partitions);
  }

  private void seek(TopicPartition partition, Progress row, @Nullable OffsetAndMetadata committed) {
    long start = row.publishedOffset();
    if (committed != null) {
      boolean sameTopic = committed.metadata().equals(topicId().toString());
      start = sameTopic ? Math.max(start, committed.offset()) : Math.min(start, committed.offset());
    }
    start = Math.min(start, row.nextOffset());
    if (start > row.publishedOffset()) {
      unsavedOffsets.put(partition.partition(), start);
    }
    publishedOffsets.put(partition.partition(), Math.max(start, row.publishedOffset()));
    if (row.nextOffset() == 0) {
      consumer.seekToBeginning(Set.of(partition));
    } else {
      consumer.seek(partition, start);
    }
  }

  private void forget(Collection<TopicPartition> partitions) {
    changes++;
    for (TopicPartition partition : partitions) {
      unpositioned.remove(partition);
      publishedOffsets.remove(partition.partition());
      unsavedOffsets.remove(partition.partition());
    }
  }
}
