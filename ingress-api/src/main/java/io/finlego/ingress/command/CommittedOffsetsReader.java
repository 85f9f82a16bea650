package io.finlego.ingress.command;

import static java.util.Objects.requireNonNull;

import io.finlego.schemas.Domain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Reads what a domain's processor has committed to Kafka, in a form that can be compared with the
 * progress in Postgres.
 *
 * <ul>
 *   <li>A partition that has lost its end counts only up to the end, because its lost commands will
 *       not be decided again.
 *   <li>Postgres counts up to the last command, but Kafka also counts the markers of transactions
 *       behind it. If there is no command between the two, the progress takes the place of the
 *       committed offset.
 * </ul>
 */
@Component
final class CommittedOffsetsReader {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final AppliedOffsets appliedOffsets;
  private final Clock clock;

  CommittedOffsetsReader(AppliedOffsets appliedOffsets, Clock clock) {
    this.appliedOffsets = appliedOffsets;
    this.clock = clock;
  }

  /**
   * What was read.
   *
   * @param offsets the offsets after the last published commands, with the id of the topic
   * @param isBehind whether the database lacked commands before these offsets
   * @param startedAt when the reading began
   */
  record Reading(
      Map<TopicPartition, OffsetAndMetadata> offsets, boolean isBehind, Instant startedAt) {}

  /**
   * Reads the offsets and compares them with the progress. Changes the partitions of the consumer.
   *
   * @throws TimeoutException if Kafka does not answer in time
   */
  Reading read(Consumer<byte[], byte[]> consumer, Domain domain) {
    Instant startedAt = clock.instant();
    Map<TopicPartition, OffsetAndMetadata> offsets = committedOffsets(consumer, domain);
    // The order of these two reads matters: Postgres is ahead of Kafka.
    Map<TopicPartition, Long> progress = appliedOffsets.behind(domain, offsets);
    Set<TopicPartition> behind = withCommands(consumer, progress, offsets);
    progress.keySet().removeAll(behind);
    progress.forEach(
        (partition, offset) ->
            offsets.computeIfPresent(
                partition, (_, committed) -> new OffsetAndMetadata(offset, committed.metadata())));
    return new Reading(offsets, !behind.isEmpty(), startedAt);
  }

  private static Map<TopicPartition, OffsetAndMetadata> committedOffsets(
      Consumer<byte[], byte[]> consumer, Domain domain) {
    Set<TopicPartition> partitions = CommandConsumers.partitions(consumer, domain);
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions);
    // Without the assignment, Kafka's client logs a warning for each end.
    consumer.assign(partitions);
    consumer
        .endOffsets(partitions)
        .forEach(
            (partition, end) -> {
              OffsetAndMetadata offset = committed.get(partition);
              if (offset != null) {
                offsets.put(
                    partition,
                    new OffsetAndMetadata(Math.min(offset.offset(), end), offset.metadata()));
              }
            });
    return offsets;
  }

  /** The partitions that have commands from these starts on, but before the ends. */
  private static Set<TopicPartition> withCommands(
      Consumer<byte[], byte[]> consumer,
      Map<TopicPartition, Long> starts,
      Map<TopicPartition, OffsetAndMetadata> ends) {
    Set<TopicPartition> partitionsWithCommands = new HashSet<>();
    Set<TopicPartition> unread = new HashSet<>(starts.keySet());
    consumer.assign(unread);
    starts.forEach(consumer::seek);
    long deadlineNanos = System.nanoTime() + TIMEOUT.toNanos();
    while (!unread.isEmpty()) {
      if (System.nanoTime() > deadlineNanos) {
        throw new TimeoutException("The first commands could not be read in time.");
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (unread.remove(partition) && record.offset() < offsetOf(partition, ends)) {
          partitionsWithCommands.add(partition);
        }
      }
      unread.removeIf(partition -> consumer.position(partition) >= offsetOf(partition, ends));
    }
    consumer.assign(List.of());
    return partitionsWithCommands;
  }

  private static long offsetOf(
      TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> offsets) {
    return requireNonNull(offsets.get(partition)).offset();
  }
}
