package io.finlego.processing.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A batch that the consumer has taken from the command topic.
 *
 * @param published what Kafka has published before this batch was taken
 * @param nextOffsets for each partition, the offset after the batch's last record
 * @param groupMetadata the group membership with which the consumer took the batch. If this
 *     membership has ended, another consumer may own the partitions. In this case Kafka refuses to
 *     publish the batch
 */
record TakenBatch<C>(
    UUID topicId,
    List<Delivery<C>> deliveries,
    Published published,
    Map<TopicPartition, OffsetAndMetadata> nextOffsets,
    ConsumerGroupMetadata groupMetadata) {

  BatchContext context(BatchTrace trace, LoopParts<C> parts) {
    KnownDatabase database = parts.database();
    return new BatchContext(
        topicId, published, trace, parts.clock(), database, database.positions());
  }
}
