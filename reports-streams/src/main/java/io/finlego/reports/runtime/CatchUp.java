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
 * Waits until the tasks have applied all events that were there when the tasks started or moved.
 * Until then some tasks are further behind than others, and sums over them would mix different
 * times. Afterwards the figures follow the ledger as fast as they can, and their {@code asOf} says
 * how far they are.
 */
final class CatchUp {

  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
  private static final long POLL_MS = 100;
  private static final int REQUEST_TIMEOUT_SECONDS = 10;

  /**
   * The last offsets of a partition may belong to a transaction's markers, which Streams commits
   * only with the next record. If at most this many offsets remain, and their number stays the same
   * over {@link #POLLS_WITHOUT_PROGRESS} polls, they count as markers.
   */
  private static final long MARKERS = 2;

  private static final int POLLS_WITHOUT_PROGRESS = 20;

  private final Admin admin;
  private final String group;
  private final List<String> stages;

  /**
   * @param stages the topics from the ledger's events to the figures, in the order in which a
   *     movement passes through them
   */
  CatchUp(Admin admin, String group, List<String> stages) {
    this.admin = admin;
    this.group = group;
    this.stages = stages;
  }

  /**
   * Waits until the tasks have caught up. Returns false if {@code goesOn} becomes false before
   * that.
   */
  boolean await(BooleanSupplier goesOn) throws InterruptedException {
    for (String topic : stages) {
      Map<TopicPartition, Long> endOffsets = null;
      Map<TopicPartition, Long> lastOffsets = Map.of();
      int unchangedPolls = 0;
      while (true) {
        if (!goesOn.getAsBoolean()) {
          return false;
        }
        try {
          endOffsets = endOffsets == null ? endOffsetsOf(topic) : endOffsets;
          Map<TopicPartition, Long> offsets = committedOffsets(endOffsets);
          unchangedPolls = offsets.equals(lastOffsets) ? unchangedPolls + 1 : 0;
          lastOffsets = offsets;
          if (isReached(
              endOffsets, offsets, unchangedPolls >= POLLS_WITHOUT_PROGRESS ? MARKERS : 0)) {
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

  private static boolean isReached(
      Map<TopicPartition, Long> endOffsets, Map<TopicPartition, Long> committed, long tolerance) {
    return endOffsets.entrySet().stream()
        .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue() - tolerance);
  }

  private Map<TopicPartition, Long> endOffsetsOf(String topic)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, OffsetSpec> offsetSpecs = new HashMap<>();
    for (TopicPartitionInfo partition :
        get(admin.describeTopics(List.of(topic)).topicNameValues().get(topic)).partitions()) {
      offsetSpecs.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
    }
    Map<TopicPartition, Long> endOffsets = new HashMap<>();
    get(admin.listOffsets(offsetSpecs, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all())
        .forEach((partition, end) -> endOffsets.put(partition, end.offset()));
    return endOffsets;
  }

  private Map<TopicPartition, Long> committedOffsets(Map<TopicPartition, Long> endOffsets)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Map<TopicPartition, Long> committed = new HashMap<>();
    endOffsets
        .keySet()
        .forEach(
            partition -> {
              OffsetAndMetadata offset = offsets.get(partition);
              committed.put(partition, offset == null ? 0L : offset.offset());
            });
    return committed;
  }

  private static <T> T get(@Nullable KafkaFuture<T> answer)
      throws ExecutionException, TimeoutException, InterruptedException {
    if (answer == null) {
      throw new TimeoutException("no answer");
    }
    return answer.get(REQUEST_TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }
}
