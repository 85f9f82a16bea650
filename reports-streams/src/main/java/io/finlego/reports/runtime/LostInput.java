package io.finlego.reports.runtime;

import static io.finlego.kafka.KafkaAnswers.await;

import io.finlego.kafka.KafkaConnection;
import io.finlego.reports.ReportsSettings;
import io.finlego.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds partitions that have lost records which the figures already contain. A broker loses its
 * newest records if the machine crashes before it has written them to the disk. Later records then
 * get the same offsets, so Kafka Streams would pass over them.
 *
 * <p>A loss shows in a committed offset above the end of its partition. If later records have
 * filled the partition up again before the first look, the loss is not found; nor is the loss of
 * records of changelogs. A loss that was found once is found until the figures are made anew, see
 * {@link LossMark}.
 */
final class LostInput implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LostInput.class);

  private final Supplier<Admin> admins;
  private final String group;
  private final String movementsTopic;
  private final LossMark mark;
  private final Map<TopicPartition, Long> lastOffsets = new HashMap<>();
  private @Nullable Admin admin;

  /** Does not use Kafka. */
  LostInput(KafkaConnection kafka, ReportsSettings settings) {
    this(() -> Admin.create(kafka.adminSettings()), settings);
  }

  /**
   * @param admins makes the client, which this object closes
   */
  LostInput(Supplier<Admin> admins, ReportsSettings settings) {
    this.admins = admins;
    group = settings.applicationId();
    movementsTopic = settings.movementsTopic();
    mark = new LossMark(settings);
  }

  /**
   * Returns the partitions that have lost records, as texts in their order. Among them are those
   * whose committed offset has gone back since the last call, because Kafka Streams goes back to
   * the end of a partition by itself.
   *
   * @throws KafkaException if Kafka is unavailable
   */
  Set<String> find() {
    Admin openAdmin = admin();
    Map<String, TopicDescription> topics = topics(openAdmin);
    TopicDescription movements = topics.get(movementsTopic);
    Set<String> lostBefore = movements == null ? Set.of() : mark.find(movements.topicId());
    if (!lostBefore.isEmpty()) {
      return lostBefore;
    }
    Set<String> lost = findNew(openAdmin, topics.keySet());
    if (movements != null && !lost.isEmpty()) {
      mark.note(movements.topicId(), lost);
    }
    return lost;
  }

  private Set<String> findNew(Admin openAdmin, Set<String> topics) {
    // The ends must be at least as new as the committed offsets.
    Map<TopicPartition, Long> offsets = committedOffsets(openAdmin, topics);
    if (offsets.isEmpty()) {
      return Set.of();
    }
    Map<TopicPartition, ListOffsetsResultInfo> ends =
        await(
            openAdmin
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

  private Map<TopicPartition, Long> committedOffsets(Admin openAdmin, Set<String> topics) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    await(openAdmin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, offset) -> {
              if (topics.contains(partition.topic())) {
                offsets.put(partition, offset.offset());
              }
            });
    return offsets;
  }

  /** Returns those topics that exist. */
  private Map<String, TopicDescription> topics(Admin openAdmin) {
    Map<String, TopicDescription> topics = new HashMap<>();
    openAdmin
        .describeTopics(List.of(Topics.LEDGER_EVENTS, movementsTopic))
        .topicNameValues()
        .forEach(
            (topic, description) -> {
              try {
                topics.put(topic, await(description));
              } catch (UnknownTopicOrPartitionException e) {
                LOG.trace("{} does not exist yet.", topic, e);
              }
            });
    return topics;
  }

  private Admin admin() {
    Admin openAdmin = admin;
    if (openAdmin == null) {
      openAdmin = admins.get();
      admin = openAdmin;
    }
    return openAdmin;
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}
