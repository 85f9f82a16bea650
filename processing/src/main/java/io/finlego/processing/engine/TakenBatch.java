package io.finlego.processing.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A batch as it was taken off the topic.
 *
 * @param published per partition, below which offset Kafka is known to have all events
 * @param next the offsets behind the batch
 * @param group the membership by which it was taken: once that is over, Kafka takes no publication
 *     of it, as somebody else may have its partitions
 */
record TakenBatch<C>(
    UUID topicId,
    List<Delivery<C>> deliveries,
    Map<Integer, Long> published,
    Map<TopicPartition, OffsetAndMetadata> next,
    ConsumerGroupMetadata group) {}
