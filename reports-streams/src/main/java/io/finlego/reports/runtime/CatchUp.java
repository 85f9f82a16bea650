package io.finlego.reports.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until the tasks have applied all events that existed when the wait began. During the wait,
 * some tasks are further behind than others, and sums over several tasks would mix different times.
 * After the wait, the figures are at most a short time behind the ledger, and their {@code asOf}
 * shows how recent they are.
 */
final class CatchUp {

  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
  private static final long POLL_MS = 100;
  private static final int REQUEST_TIMEOUT_SECONDS = 10;

  /**
   * The largest number of offsets that may stay uncommitted at the end of a partition. Such offsets
   * belong to transaction markers. A marker is not a record, and Kafka Streams commits the offset
   * of a marker only with the next record. An uncommitted offset counts as a marker only if the
   * committed offsets have stayed the same for {@link #POLLS_WITHOUT_PROGRESS} polls.
   */
  private static final long MARKERS_MAX = 2;

  private static final int POLLS_WITHOUT_PROGRESS = 20;

  private final Admin admin;
  private final String group;
  private final List<String> topics;

  /**
   * @param topics the topics between the ledger's events and the figures, in the order in which a
   *     movement passes through them
   */
  CatchUp(Admin admin, String group, List<String> topics) {
    this.admin = admin;
    this.group = group;
    this.topics = topics;
  }

  /**
   * Waits until the tasks have applied all events of the topics. Returns false if {@code
   * mayContinue} becomes false before that.
   */
  boolean await(BooleanSupplier mayContinue) throws InterruptedException {
    for (String topic : topics) {
      Map<TopicPartition, Long> endOffsets = null;
      Map<TopicPartition, Long> previousOffsets = Map.of();
      int unchangedPolls = 0;
      while (true) {
        if (!mayContinue.getAsBoolean()) {
          return false;
        }
        try {
          endOffsets = endOffsets == null ? endOffsets(topic) : endOffsets;
          Map<TopicPartition, Long> committedOffsets = committedOffsets(endOffsets);
          unchangedPolls = committedOffsets.equals(previousOffsets) ? unchangedPolls + 1 : 0;
          previousOffsets = committedOffsets;
          if (areReached(
              endOffsets,
              committedOffsets,
              unchangedPolls >= POLLS_WITHOUT_PROGRESS ? MARKERS_MAX : 0)) {
            break;
          }
        } catch (ExecutionException | TimeoutException e) {
          LOG.debug("Kafka does not say how far the reports are.", e);
        }
        Thread.sleep(POLL_MS);
      }
    }
    return true;
  }

  private static boolean areReached(
      Map<TopicPartition, Long> endOffsets,
      Map<TopicPartition, Long> committedOffsets,
      long uncommittedMax) {
    return endOffsets.entrySet().stream()
        .allMatch(
            endOffset ->
                committedOffsets.getOrDefault(endOffset.getKey(), 0L)
                    >= endOffset.getValue() - uncommittedMax);
  }

  private Map<TopicPartition, Long> endOffsets(String topic)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, OffsetSpec> offsetSpecs = new HashMap<>();
    for (TopicPartitionInfo partition :
        awaitAnswer(admin.describeTopics(List.of(topic)).topicNameValues().get(topic))
            .partitions()) {
      offsetSpecs.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
    }
    Map<TopicPartition, Long> endOffsets = new HashMap<>();
    awaitAnswer(
            admin
                .listOffsets(offsetSpecs, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all())
        .forEach((partition, endOffset) -> endOffsets.put(partition, endOffset.offset()));
    return endOffsets;
  }

  private Map<TopicPartition, Long> committedOffsets(Map<TopicPartition, Long> endOffsets)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> offsetsByPartition =
        awaitAnswer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Map<TopicPartition, Long> committedByPartition = new HashMap<>();
    endOffsets
        .keySet()
        .forEach(
            partition -> {
              OffsetAndMetadata offset = offsetsByPartition.get(partition);
              committedByPartition.put(partition, offset == null ? 0L : offset.offset());
            });
    return committedByPartition;
  }

  private static <T> T awaitAnswer(@Nullable KafkaFuture<T> answer)
      throws ExecutionException, TimeoutException, InterruptedException {
    if (answer == null) {
      throw new TimeoutException("no answer");
    }
    return answer.get(REQUEST_TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }
}
