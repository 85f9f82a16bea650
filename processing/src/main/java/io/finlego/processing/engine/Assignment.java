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
 * The partitions a consumer has, and where it stands in them.
 *
 * <p>A new partition is paused until {@link #position} has found its place: at what Kafka has
 * committed together with the events, but never past what Postgres has applied. So an offset that
 * somebody else reset can make records come again, which changes nothing, and can't skip any. To
 * start over after a failure is the same: forget the places and find them again.
 */
final class Assignment implements ConsumerRebalanceListener {
  private static final Logger log = LoggerFactory.getLogger(Assignment.class);

  private final Consumer<byte[], byte[]> consumer;
  private final BatchStages<?> stages;
  private final CommandProgress progress;
  private final TopicIdentity topics;
  private final Set<TopicPartition> unpositioned = new HashSet<>();
  private final Map<Integer, Long> published = new HashMap<>();
  private final Map<Integer, Long> unsaved = new HashMap<>();
  private @Nullable UUID topicId;
  private volatile boolean joined;
  private int changes;

  Assignment(
      Consumer<byte[], byte[]> consumer,
      BatchStages<?> stages,
      CommandProgress progress,
      TopicIdentity topics) {
    this.consumer = consumer;
    this.stages = stages;
    this.progress = progress;
    this.topics = topics;
  }

  /** Finds the places of new partitions, and lets records come from them. */
  void position() {
    if (unpositioned.isEmpty()) {
      return;
    }
    stages.open();
    UUID current = topics.current();
    if (!current.equals(topicId)) {
      topicId = current;
      startOver();
    }
    // In this order: offsets first, so that progress is never older than they are.
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

  /** Nothing is certain any more: no record until {@link #position} has run again. */
  void startOver() {
    unpositioned.addAll(consumer.assignment());
    consumer.pause(unpositioned);
    published.clear();
  }

  /** Kafka has committed these offsets, and the events below them. */
  void published(Map<TopicPartition, OffsetAndMetadata> offsets) {
    offsets.forEach(
        (partition, offset) -> {
          published.put(partition.partition(), offset.offset());
          unsaved.put(partition.partition(), offset.offset());
        });
  }

  /** For the next transaction: below which offsets all events are published. */
  Map<Integer, Long> published() {
    return Map.copyOf(published);
  }

  /** Stores what {@link #published} holds, if there is anything new. */
  void save() {
    if (topicId != null && !unsaved.isEmpty()) {
      progress.published(topicId, unsaved);
      unsaved.clear();
    }
  }

  UUID topicId() {
    if (topicId == null) {
      throw new IllegalStateException("No partition has a position.");
    }
    return topicId;
  }

  /** Throws if the topic is another one by now. */
  void checkTopic(String topic) {
    if (topicId != null && topics.isKnownToDiffer(topicId)) {
      throw new RecreatedTopicException(topic);
    }
  }

  /** Whether the group has let this consumer in and all its partitions are being read. */
  boolean isSettled() {
    return joined && unpositioned.isEmpty();
  }

  /** How often partitions have come or gone; for the consumer's thread. */
  int changes() {
    return changes;
  }

  /** What Kafka keeps beside a committed offset: the topic it belongs to. */
  OffsetAndMetadata marked(OffsetAndMetadata offset) {
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
      published(stages.settle());
      save();
    } catch (RuntimeException e) {
      log.warn(
          "What was published last is not noted; who gets the partitions next finds it out: {}",
          FailureReason.of(e));
      startOver();
    }
    forget(partitions);
  }

  /**
   * Somebody else may have them already. What is under way comes to its end, whatever that is,
   * before this consumer joins the group again: it could get partitions that it holds up.
   */
  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    stages.finish();
    forget(partitions);
  }

  private void seek(TopicPartition partition, Progress row, @Nullable OffsetAndMetadata committed) {
    long start = row.publishedOffset();
    if (committed != null) {
      boolean ours = committed.metadata().equals(topicId().toString());
      start = ours ? Math.max(start, committed.offset()) : Math.min(start, committed.offset());
    }
    start = Math.min(start, row.nextOffset());
    if (start > row.publishedOffset()) {
      unsaved.put(partition.partition(), start);
    }
    published.put(partition.partition(), Math.max(start, row.publishedOffset()));
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
      published.remove(partition.partition());
      unsaved.remove(partition.partition());
    }
  }
}
