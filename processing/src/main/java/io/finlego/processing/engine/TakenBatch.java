package io.finlego.processing.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A batch that was taken from the topic.
 *
 * @param publishedOffsets by partition, the offset below which Kafka is known to have all events
 * @param nextOffsets the offsets behind the batch
 * @param group the membership that took the batch; after its end Kafka refuses to publish the
 *     batch, because another consumer may own the partitions
 */
record TakenBatch<C>(
    UUID topicId,
    List<Delivery<C>> deliveries,
    Map<Integer, Long> publishedOffsets,
    Map<TopicPartition, OffsetAndMetadata> nextOffsets,
    ConsumerGroupMetadata group) {}
