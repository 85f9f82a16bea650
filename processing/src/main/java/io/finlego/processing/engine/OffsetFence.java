package io.finlego.processing.engine;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Offsets that a consumer commits together with records that it publishes. Kafka refuses both if
 * the consumer's membership in its group has ended, because another consumer may own the partitions
 * then.
 */
record OffsetFence(
    Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata groupMetadata) {}
