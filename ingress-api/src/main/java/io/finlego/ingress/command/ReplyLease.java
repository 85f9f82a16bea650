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
 * An instance's lease of a partition of the replies. The lease is a note on the partition's
 * committed offset, which the instance renews while it lives. Two instances may hold one partition
 * without harm, because each just reads the other's replies too. So a race for a free partition
 * needs no lock.
 */
final class ReplyLease {

  private static final Duration LIFETIME = Duration.ofSeconds(15);
  static final Duration RENEWAL = Duration.ofSeconds(5);

  private final String instance = UUID.randomUUID().toString();
  private final ReplyTopic topic;
  private final Clock clock;

  ReplyLease(ReplyTopic topic, Clock clock) {
    this.topic = topic;
    this.clock = clock;
  }

  /** A partition that no living instance holds, or any partition if all are held. */
  int choose() throws InterruptedException {
    List<Integer> partitions = topic.partitions();
    Map<TopicPartition, OffsetAndMetadata> notes = topic.notes();
    List<Integer> freePartitions =
        partitions.stream()
            .filter(number -> !isHeld(notes.get(ReplyTopic.partition(number))))
            .toList();
    List<Integer> candidates = freePartitions.isEmpty() ? partitions : freePartitions;
    return candidates.get(ThreadLocalRandom.current().nextInt(candidates.size()));
  }

  /**
   * Writes the note that this instance lives. The caller renews the note each time that {@link
   * #RENEWAL} has passed.
   */
  void renew(int partition) {
    topic.note(partition, instance + " " + (clock.millis() + LIFETIME.toMillis()));
  }

  private boolean isHeld(@Nullable OffsetAndMetadata note) {
    if (note == null || !note.metadata().matches("\\S+ [0-9]{1,15}")) {
      return false;
    }
    String[] parts = note.metadata().split(" ", -1);
    return !parts[0].equals(instance) && Long.parseLong(parts[1]) > clock.millis();
  }
}
