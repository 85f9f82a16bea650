package io.finlego.ingress.command;

import static java.util.Objects.requireNonNull;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.stereotype.Component;

/**
 * Finds the commands that wait for their processor. These are the records of a command topic from
 * the processor's committed offset to the topic's end. After Postgres was restored from an older
 * copy, they begin with the first command that this database has not applied.
 */
@Component
final class WaitingCommands {

  /**
   * How long it may take to read the waiting commands. If reading takes longer, because the
   * processor lags far behind, the answer is 503.
   */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);

  private final CommandConsumers consumers;
  private final AppliedOffsets appliedOffsets;

  WaitingCommands(CommandConsumers consumers, AppliedOffsets appliedOffsets) {
    this.consumers = consumers;
    this.appliedOffsets = appliedOffsets;
  }

  /**
   * Tells whether the command waits for its processor, whatever its domain.
   *
   * @throws ApiException {@code unavailable} if the topics cannot be read to their ends in time
   */
  boolean contains(CommandId id) {
    long deadlineNanos = System.nanoTime() + READ_TIMEOUT.toNanos();
    return Arrays.stream(Domain.values()).anyMatch(domain -> contains(domain, id, deadlineNanos));
  }

  /**
   * Tells whether the command waits for the processor of its domain.
   *
   * @throws ApiException {@code unavailable} if the topic cannot be read to its end in time
   */
  boolean contains(Domain domain, CommandId id) {
    return contains(domain, id, System.nanoTime() + READ_TIMEOUT.toNanos());
  }

  private boolean contains(Domain domain, CommandId id, long deadlineNanos) {
    byte[] idHeader = id.toString().getBytes(StandardCharsets.UTF_8);
    try (Consumer<byte[], byte[]> consumer = consumers.createForReading(domain)) {
      return contains(consumer, domain, idHeader, deadlineNanos);
    } catch (KafkaException e) {
      throw ApiException.unavailable("The log cannot be read right now.");
    }
  }

  private boolean contains(
      Consumer<byte[], byte[]> consumer, Domain domain, byte[] idHeader, long deadlineNanos) {
    Map<TopicPartition, Long> endOffsets = seekToWaiting(consumer, domain);
    while (!endOffsets.isEmpty()) {
      if (System.nanoTime() > deadlineNanos) {
        throw ApiException.unavailable("The processor lags too far behind to tell.");
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
        Header header = record.headers().lastHeader(CommandHeaders.COMMAND_ID);
        if (header != null && Arrays.equals(header.value(), idHeader)) {
          return true;
        }
      }
      endOffsets
          .entrySet()
          .removeIf(
              partitionEnd -> consumer.position(partitionEnd.getKey()) >= partitionEnd.getValue());
      consumer.pause(
          consumer.assignment().stream()
              .filter(partition -> !endOffsets.containsKey(partition))
              .toList());
    }
    return false;
  }

  /**
   * The instant at which the brokers stored the domain's oldest waiting command; empty if no
   * command waits.
   *
   * @throws ApiException {@code unavailable} if the topic cannot be read in time
   */
  Optional<Instant> oldestSendTime(Domain domain) {
    long deadlineNanos = System.nanoTime() + READ_TIMEOUT.toNanos();
    try (Consumer<byte[], byte[]> consumer = consumers.createForReading(domain)) {
      return oldestSendTime(consumer, domain, deadlineNanos);
    } catch (KafkaException e) {
      throw ApiException.unavailable("The log cannot be read right now.");
    }
  }

  /** Reads only the first waiting record of each partition, which is the partition's oldest. */
  private Optional<Instant> oldestSendTime(
      Consumer<byte[], byte[]> consumer, Domain domain, long deadlineNanos) {
    Map<TopicPartition, Long> endOffsets = seekToWaiting(consumer, domain);
    List<Instant> firstSendTimes = new ArrayList<>();
    while (!endOffsets.isEmpty()) {
      if (System.nanoTime() > deadlineNanos) {
        throw ApiException.unavailable("The log cannot be read right now.");
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
        if (endOffsets.remove(new TopicPartition(record.topic(), record.partition())) != null) {
          firstSendTimes.add(Instant.ofEpochMilli(record.timestamp()));
        }
      }
      endOffsets
          .entrySet()
          .removeIf(
              partitionEnd -> consumer.position(partitionEnd.getKey()) >= partitionEnd.getValue());
    }
    return firstSendTimes.stream().min(Comparator.naturalOrder());
  }

  /**
   * Moves the consumer to the first waiting record of each partition. Returns the end offset of
   * each partition that has waiting records.
   */
  private Map<TopicPartition, Long> seekToWaiting(
      Consumer<byte[], byte[]> consumer, Domain domain) {
    Set<TopicPartition> partitions = CommandConsumers.partitions(consumer, domain);
    consumer.assign(partitions);
    Map<TopicPartition, Long> beginningOffsets = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> decidedOffsets =
        appliedOffsets.limit(domain, consumer.committed(partitions));
    Map<TopicPartition, Long> endOffsets = new HashMap<>(consumer.endOffsets(partitions));
    for (TopicPartition partition : partitions) {
      long beginningOffset = requireNonNull(beginningOffsets.get(partition));
      long waitingOffset =
          Math.max(decidedOffsets.getOrDefault(partition, beginningOffset), beginningOffset);
      consumer.seek(partition, waitingOffset);
      endOffsets.computeIfPresent(
          partition, (_, endOffset) -> waitingOffset >= endOffset ? null : endOffset);
    }
    return endOffsets;
  }
}
