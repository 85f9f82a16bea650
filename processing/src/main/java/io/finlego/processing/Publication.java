package io.finlego.processing;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What one Kafka transaction has to say of a batch that Postgres has committed. */
record Publication(
    List<Answer> answers,
    Map<TopicPartition, OffsetAndMetadata> offsets,
    ConsumerGroupMetadata group,
    BatchTrace trace) {}
