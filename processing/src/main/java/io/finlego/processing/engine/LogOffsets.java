package io.finlego.processing.engine;

import static io.finlego.kafka.KafkaAnswers.await;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Kafka for the partitions of topics, and for places in them. */
final class LogOffsets {

  private static final Logger LOG = LoggerFactory.getLogger(LogOffsets.class);

  private final Admin admin;

  LogOffsets(Admin admin) {
    this.admin = admin;
  }

  /** Returns the partitions of those topics that exist and that this service may describe. */
  Set<TopicPartition> partitions(Collection<String> topics) {
    return admin.describeTopics(List.copyOf(topics)).topicNameValues().entrySet().stream()
        .flatMap(topic -> partitions(topic.getKey(), topic.getValue()).stream())
        .collect(Collectors.toSet());
  }

  private static Set<TopicPartition> partitions(
      String topic, KafkaFuture<TopicDescription> description) {
    try {
      return await(description).partitions().stream()
          .map(partition -> new TopicPartition(topic, partition.partition()))
          .collect(Collectors.toSet());
    } catch (UnknownTopicOrPartitionException e) {
      return Set.of();
    } catch (TopicAuthorizationException e) {
      LOG.warn(
          "This service may not describe {}, so it cannot tell whether the topic has lost records",
          topic);
      return Set.of();
    }
  }

  /** Returns the offset of the first record that each partition still has. */
  Map<TopicPartition, Long> begins(Collection<TopicPartition> partitions) {
    return offsets(partitions, OffsetSpec.earliest());
  }

  /**
   * Returns the offset after the last record of each partition, whether or not the record's
   * transaction has ended.
   */
  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    return offsets(partitions, OffsetSpec.latest());
  }

  /**
   * Returns the last stable offset of each partition: the transactions of all records below it have
   * ended. No reader of committed records has got beyond it.
   */
  Map<TopicPartition, Long> stableEnds(Collection<TopicPartition> partitions) {
    return offsets(list(admin, partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED));
  }

  /**
   * Returns, for each partition, the offset of the first record that was appended at this time or
   * later. A partition without such a record is missing in the result.
   *
   * @param time milliseconds since 1970
   */
  Map<TopicPartition, Long> offsetsAt(Collection<TopicPartition> partitions, long time) {
    Map<TopicPartition, Long> offsets =
        new HashMap<>(offsets(partitions, OffsetSpec.forTimestamp(time)));
    offsets.values().removeIf(offset -> offset < 0);
    return offsets;
  }

  /**
   * Returns the time of the newest record of all these partitions, in milliseconds since 1970; a
   * negative number if there is none.
   */
  long lastTime(Collection<TopicPartition> partitions) {
    return await(
            list(admin, partitions, OffsetSpec.maxTimestamp(), IsolationLevel.READ_UNCOMMITTED))
        .values()
        .stream()
        .mapToLong(ListOffsetsResultInfo::timestamp)
        .max()
        .orElse(-1);
  }

  private Map<TopicPartition, Long> offsets(
      Collection<TopicPartition> partitions, OffsetSpec place) {
    return offsets(list(admin, partitions, place, IsolationLevel.READ_UNCOMMITTED));
  }

  private static Map<TopicPartition, Long> offsets(
      KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> places) {
    return await(places).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
  }

  /** Requests the offset after the last record of each partition. Does not wait for the answer. */
  static KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> listEnds(
      Admin admin, Collection<TopicPartition> partitions) {
    return list(admin, partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
  }

  private static KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> list(
      Admin admin,
      Collection<TopicPartition> partitions,
      OffsetSpec place,
      IsolationLevel isolationLevel) {
    return admin
        .listOffsets(
            partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> place)),
            new ListOffsetsOptions(isolationLevel))
        .all();
  }
}
