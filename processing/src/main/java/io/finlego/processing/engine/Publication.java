package io.finlego.processing.engine;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A batch that Postgres has committed and that Kafka must publish.
 *
 * @param offsets for each partition, the offset after the batch's last record
 * @param group the group membership with which the consumer took the batch
 */
record Publication(
    List<Answer> answers,
    Map<TopicPartition, OffsetAndMetadata> offsets,
    ConsumerGroupMetadata group,
    BatchTrace trace) {

  /** Tells whether the consumer took both batches during the same group membership. */
  boolean isOfSameMembership(Publication other) {
    return group.generationId() == other.group.generationId()
        && group.memberId().equals(other.group.memberId());
  }
}
