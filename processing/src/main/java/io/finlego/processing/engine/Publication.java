package io.finlego.processing.engine;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The records and offsets that a Kafka transaction publishes for a committed batch. */
record Publication(
    List<Answer> answers,
    Map<TopicPartition, OffsetAndMetadata> offsets,
    ConsumerGroupMetadata group,
    BatchTrace trace) {

  /** Tells whether both batches were taken by the same membership of the group. */
  boolean isOfSameMembership(Publication other) {
    return group.generationId() == other.group.generationId()
        && group.memberId().equals(other.group.memberId());
  }
}
