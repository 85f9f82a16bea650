package io.finlego.processing.engine;

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
    BatchTrace trace) {

  /** Whether both batches were taken by one membership of the group. */
  boolean isOfSameMembership(Publication other) {
    return group.generationId() == other.group.generationId()
        && group.memberId().equals(other.group.memberId());
  }
}
