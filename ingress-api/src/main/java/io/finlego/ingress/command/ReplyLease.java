package io.finlego.ingress.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * An instance's lease of one partition of the replies' topic. The lease is a note in the metadata
 * of the partition's committed offset, and the instance renews the note while it runs. No lock
 * keeps two instances from leasing the same partition at the same time. Each of them then also
 * reads the replies for the other instance, which does no harm.
 */
final class ReplyLease {

  private static final Duration LIFETIME = Duration.ofSeconds(15);
  static final Duration RENEWAL_INTERVAL = Duration.ofSeconds(5);

  private final String instanceId = UUID.randomUUID().toString();
  private final ReplyTopic topic;
  private final Clock clock;

  ReplyLease(ReplyTopic topic, Clock clock) {
    this.topic = topic;
    this.clock = clock;
  }

  /**
   * Chooses a partition that no running instance has leased, or any partition if all are leased.
   */
  int choosePartition() throws InterruptedException {
    List<Integer> partitions = topic.partitions();
    Map<TopicPartition, OffsetAndMetadata> notes = topic.notes();
    List<Integer> freePartitions =
        partitions.stream()
            .filter(partition -> !isLeased(notes.get(ReplyTopic.topicPartition(partition))))
            .toList();
    List<Integer> candidates = freePartitions.isEmpty() ? partitions : freePartitions;
    return candidates.get(ThreadLocalRandom.current().nextInt(candidates.size()));
  }

  /**
   * Writes the note of this instance, which is valid for {@link #LIFETIME}. The caller must renew
   * the note every {@link #RENEWAL_INTERVAL}.
   */
  void renew(int partition) {
    topic.writeNote(partition, instanceId + " " + (clock.millis() + LIFETIME.toMillis()));
  }

  private boolean isLeased(@Nullable OffsetAndMetadata note) {
    if (note == null || !note.metadata().matches("\\S+ [0-9]{1,15}")) {
      return false;
    }
    String[] parts = note.metadata().split(" ", -1);
    return !parts[0].equals(instanceId) && Long.parseLong(parts[1]) > clock.millis();
  }
}
