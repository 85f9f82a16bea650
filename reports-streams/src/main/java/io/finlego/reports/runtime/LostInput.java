package io.finlego.reports.runtime;

import static io.finlego.kafka.KafkaAnswers.await;

import io.finlego.kafka.KafkaConnection;
import io.finlego.reports.ReportsSettings;
import io.finlego.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Finds partitions that have lost records which the figures already contain. A broker loses its
 * newest records if the machine crashes before it has written them to the disk. Later records then
 * get the same offsets, so Kafka Streams would pass over them.
 *
 * <p>The committed offset says which record the reports have read last, with the leader epoch of
 * the record. The broker knows where each epoch ends. Without an epoch, only an offset above the
 * end of the partition shows a loss. The loss of records of changelogs is not found.
 */
final class LostInput implements AutoCloseable {

  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;
  private final String group;
  private final Set<String> topics;
  private Map<TopicPartition, OffsetAndMetadata> lastOffsets = Map.of();

  /** Does not wait for Kafka. */
  LostInput(KafkaConnection kafka, ReportsSettings settings) {
    group = settings.applicationId();
    topics = Set.of(Topics.LEDGER_EVENTS, settings.movementsTopic());
    admin = Admin.create(kafka.adminSettings());
    consumer = consumer(kafka.consumerSettings());
  }

  /**
   * Returns the partitions that have lost records, as texts in their order. Among them are those
   * whose committed offset has gone back since the last call, because Kafka Streams has gone back
   * to the end of a partition by itself.
   *
   * @throws KafkaException if Kafka is unavailable
   */
  Set<String> find() {
    Set<String> lost = new TreeSet<>();
    Map<TopicPartition, OffsetAndMetadata> offsets = committedOffsets();
    Map<TopicPartition, Long> ends = consumer.endOffsets(offsets.keySet());
    offsets.forEach(
        (partition, offset) -> {
          OffsetAndMetadata lastOffset = lastOffsets.getOrDefault(partition, offset);
          if (offset.offset() > ends.getOrDefault(partition, 0L)
              || offset.offset() < lastOffset.offset()
              || isOfLostRecord(partition, offset)) {
            lost.add(partition.toString());
          }
        });
    lastOffsets = offsets;
    return lost;
  }

  private Map<TopicPartition, OffsetAndMetadata> committedOffsets() {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        new HashMap<>(await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
    Set<String> existingTopics = await(admin.listTopics().names());
    offsets
        .keySet()
        .removeIf(
            partition ->
                !topics.contains(partition.topic()) || !existingTopics.contains(partition.topic()));
    return offsets;
  }

  /** Asks the broker where the epoch of the committed offset ends, as each consumer does. */
  private boolean isOfLostRecord(TopicPartition partition, OffsetAndMetadata offset) {
    consumer.assign(Set.of(partition));
    consumer.seek(partition, offset);
    try {
      return consumer.position(partition) < offset.offset();
    } catch (LogTruncationException e) {
      return e.divergentOffsets().containsKey(partition);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> properties) {
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
