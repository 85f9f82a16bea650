package io.finlego.ingress.sandbox;

import io.finlego.kafka.KafkaConnection;
import io.finlego.kernel.ClientId;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.UnreadableRecordException;
import io.finlego.schemas.notification.Notification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads the notifications of the last hour from the Kafka topic {@link Topics#NOTIFICATIONS}. */
@Component
@Profile("sandbox")
final class SandboxNotifications {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxNotifications.class);
  private static final Duration LOOK_BACK = Duration.ofHours(1);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration POLL_TIMEOUT = Duration.ofMillis(200);

  private final AvroCodec codec = AvroCodec.catalogue();
  private final KafkaConnection kafka;
  private final Clock clock;

  SandboxNotifications(KafkaConnection kafka, Clock clock) {
    this.kafka = kafka;
    this.clock = clock;
  }

  /** The notifications to this client, from the newest to the oldest. */
  List<SandboxNotification> of(ClientId client) {
    List<SandboxNotification> notifications = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = newConsumer()) {
      for (ConsumerRecord<byte[], byte[]> record : read(consumer)) {
        Notification notification = decode(record);
        if (notification != null && notification.getClientId().equals(client.value())) {
          notifications.add(view(notification));
        }
      }
    }
    return notifications.reversed();
  }

  /** Decodes the record. Returns null and logs a warning if this release cannot read the record. */
  private @Nullable Notification decode(ConsumerRecord<byte[], byte[]> record) {
    try {
      return codec.decode(record.value(), Notification.class);
    } catch (UnreadableRecordException e) {
      LOG.warn("The notification at offset {} is skipped: {}", record.offset(), e.getMessage());
      return null;
    }
  }

  /**
   * Reads the records of the last hour up to the current end of the topic. Returns fewer records if
   * {@link #READ_TIMEOUT} passes first.
   */
  private List<ConsumerRecord<byte[], byte[]>> read(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.named(Topics.NOTIFICATIONS).partitions())
            .mapToObj(partition -> new TopicPartition(Topics.NOTIFICATIONS, partition))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> endOffsets = consumer.endOffsets(partitions);
    seekToStart(consumer, partitions, endOffsets);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    Instant deadline = clock.instant().plus(READ_TIMEOUT);
    while (partitions.stream()
            .anyMatch(
                partition -> consumer.position(partition) < endOffsets.getOrDefault(partition, 0L))
        && clock.instant().isBefore(deadline)) {
      consumer.poll(POLL_TIMEOUT).forEach(records::add);
    }
    return records;
  }

  private void seekToStart(
      Consumer<byte[], byte[]> consumer,
      List<TopicPartition> partitions,
      Map<TopicPartition, Long> endOffsets) {
    long fromMillis = clock.instant().minus(LOOK_BACK).toEpochMilli();
    Map<TopicPartition, OffsetAndTimestamp> startOffsets =
        consumer.offsetsForTimes(
            partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> fromMillis)));
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp startOffset = startOffsets.get(partition);
      consumer.seek(
          partition,
          startOffset == null ? endOffsets.getOrDefault(partition, 0L) : startOffset.offset());
    }
  }

  private static SandboxNotification view(Notification notification) {
    return new SandboxNotification(
        notification.getNotificationId(),
        notification.getClientId(),
        notification.getPurpose().name(),
        notification.getCode(),
        notification.getSubjectId(),
        notification.getAccountId(),
        notification.getOccurredAt(),
        notification.getExpiresAt());
  }

  private Consumer<byte[], byte[]> newConsumer() {
    Map<String, Object> config = kafka.consumerSettings();
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
