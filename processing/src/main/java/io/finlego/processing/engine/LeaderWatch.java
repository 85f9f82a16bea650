package io.finlego.processing.engine;

import static io.finlego.kafka.KafkaAnswers.await;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that a broker has begun to lead a partition, also after its own restart. The partition
 * may then have lost its end. It asks Kafka every few seconds and never waits for the answer.
 */
final class LeaderWatch {

  private static final Logger LOG = LoggerFactory.getLogger(LeaderWatch.class);
  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(5);

  private final Admin admin;
  private final Map<TopicPartition, Integer> epochs = new HashMap<>();
  private long lastCheckNanos = System.nanoTime();
  private @Nullable KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> pendingCheck;

  LeaderWatch(Admin admin) {
    this.admin = admin;
  }

  /**
   * Begins to watch these partitions, and forgets all others. Waits for Kafka. Call this before the
   * partitions are compared, so that no later change of a leader is missed.
   */
  void watch(Collection<TopicPartition> partitions) {
    epochs.clear();
    pendingCheck = null;
    await(LogOffsets.listEnds(admin, partitions))
        .forEach((partition, end) -> end.leaderEpoch().ifPresent(e -> epochs.put(partition, e)));
    lastCheckNanos = System.nanoTime();
  }

  /**
   * Tells whether a partition has a new leader since {@link #watch}, as far as earlier requests
   * have shown.
   *
   * @param morePartitions partitions to watch too. Their leaders count as new from the next call on
   */
  boolean hasSeenNewLeader(Set<TopicPartition> morePartitions) {
    var check = pendingCheck;
    if (check != null && check.isDone()) {
      pendingCheck = null;
      lastCheckNanos = System.nanoTime();
      return !check.isCompletedExceptionally() && hasNewLeader(await(check));
    }
    if (check == null && System.nanoTime() - lastCheckNanos >= CHECK_INTERVAL.toNanos()) {
      Set<TopicPartition> partitions = new HashSet<>(epochs.keySet());
      partitions.addAll(morePartitions);
      pendingCheck = LogOffsets.listEnds(admin, partitions);
    }
    return false;
  }

  private boolean hasNewLeader(Map<TopicPartition, ListOffsetsResultInfo> ends) {
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
      int epoch = end.getValue().leaderEpoch().orElse(LogMark.UNKNOWN_EPOCH);
      int watchedEpoch = epochs.computeIfAbsent(end.getKey(), _ -> epoch);
      if (epoch > watchedEpoch) {
        LOG.info("{} has a new leader, so its last records are compared", end.getKey());
        return true;
      }
    }
    return false;
  }
}
