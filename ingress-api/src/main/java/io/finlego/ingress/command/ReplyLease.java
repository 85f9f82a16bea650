package io.finlego.ingress.command;

import io.finlego.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Which instance reads which partition of the replies: a note on the partition's committed offset,
 * renewed while the instance lives. Two instances on one partition are harmless, each only reads
 * the other's replies too; so a race for a free one is not worth a lock.
 */
final class ReplyLease {

  private static final Duration LIFETIME = Duration.ofSeconds(15);
  private static final Duration RENEWAL = Duration.ofSeconds(5);

  private final String instance = UUID.randomUUID().toString();
  private final Clock clock;
  private long renewAtMs;

  ReplyLease(Clock clock) {
    this.clock = clock;
  }

  /** A partition that no living instance holds, or any if there is none. */
  TopicPartition choose(Consumer<?, ?> consumer) {
    List<TopicPartition> all =
        consumer.partitionsFor(Topics.REPLIES).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    Set<TopicPartition> held =
        consumer.committed(new HashSet<>(all)).entrySet().stream()
            .filter(note -> isHeld(note.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    List<TopicPartition> free = new ArrayList<>(all);
    free.removeAll(held);
    List<TopicPartition> choice = free.isEmpty() ? all : free;
    return choice.get(ThreadLocalRandom.current().nextInt(choice.size()));
  }

  /** Says that this instance lives, if it is time to. */
  void renew(Consumer<?, ?> consumer, TopicPartition partition) {
    long now = clock.millis();
    if (now >= renewAtMs) {
      String note = instance + " " + (now + LIFETIME.toMillis());
      consumer.commitAsync(
          Map.of(partition, new OffsetAndMetadata(consumer.position(partition), note)),
          (_, _) -> {});
      renewAtMs = now + RENEWAL.toMillis();
    }
  }

  private boolean isHeld(@Nullable OffsetAndMetadata note) {
    if (note == null || !note.metadata().matches("\\S+ [0-9]{1,15}")) {
      return false;
    }
    String[] parts = note.metadata().split(" ", -1);
    return !parts[0].equals(instance) && Long.parseLong(parts[1]) > clock.millis();
  }
}
