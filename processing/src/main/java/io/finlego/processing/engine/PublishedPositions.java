package io.finlego.processing.engine;

import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What Kafka has published.
 *
 * @param offsets for each partition of the command topic, the offset below which the events of all
 *     records are published
 * @param marks the last published records. They cover at least the events of these offsets
 */
record PublishedPositions(Map<TopicPartition, OffsetAndMetadata> offsets, PublishedMarks marks) {}
