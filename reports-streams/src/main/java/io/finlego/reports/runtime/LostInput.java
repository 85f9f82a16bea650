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
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds partitions that have lost records which the figures already contain. A broker loses its
 * newest records if the machine crashes before it has written them to the disk. Later records then
 * get the same offsets, so Kafka Streams would pass over them.
 *
 * <p>A loss shows in a committed offset above the end of its partition. If later records have
 * filled the partition up again before the first look, the loss is not found; nor is the loss of
 * records of changelogs.
 */
final class LostInput implements AutoCloseable {

  private final Admin admin;
  private final String group;
  private final Set<String> topics;
  private final Map<TopicPartition, Long> lastOffsets = new HashMap<>();

  /** Does not wait for Kafka. */
  LostInput(KafkaConnection kafka, ReportsSettings settings) {
    group = settings.applicationId();
    topics = Set.of(Topics.LEDGER_EVENTS, settings.movementsTopic());
    admin = Admin.create(kafka.adminSettings());
  }

  /**
   * Returns the partitions that have lost records, as texts in their order. Among them are those
   * whose committed offset has gone back since the last call, because Kafka Streams goes back to
   * the end of a partition by itself.
   *
   * @throws KafkaException if Kafka is unavailable
   */
  Set<String> find() {
    // The ends must be at least as new as the committed offsets.
    Map<TopicPartition, Long> offsets = committedOffsets();
    if (offsets.isEmpty()) {
      return Set.of();
    }
    Map<TopicPartition, ListOffsetsResultInfo> ends =
        await(
            admin
                .listOffsets(
                    offsets.keySet().stream()
                        .collect(
                            Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                .all());
    Set<String> lost = new TreeSet<>();
    ends.forEach(
        (partition, end) -> {
          long offset = offsets.getOrDefault(partition, 0L);
          if (offset > end.offset() || offset < lastOffsets.getOrDefault(partition, 0L)) {
            lost.add(partition.toString());
          }
        });
    lastOffsets.putAll(offsets);
    return lost;
  }

  private Map<TopicPartition, Long> committedOffsets() {
    Map<TopicPartition, OffsetAndMetadata> committedOffsets =
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Set<String> existingTopics = await(admin.listTopics().names());
    Map<TopicPartition, Long> offsets = new HashMap<>();
    committedOffsets.forEach(
        (partition, offset) -> {
          if (topics.contains(partition.topic()) && existingTopics.contains(partition.topic())) {
            offsets.put(partition, offset.offset());
          }
        });
    return offsets;
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
