package io.finlego.processing.engine;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A batch that Postgres has committed. Its events and its records of the journal must still be
 * published.
 *
 * @param nextOffsets for each partition, the offset after the batch's last record
 * @param groupMetadata the membership with which the consumer took the batch
 */
record Publication(
    Applied applied,
    Map<TopicPartition, OffsetAndMetadata> nextOffsets,
    ConsumerGroupMetadata groupMetadata,
    BatchTrace trace) {

  List<Answer> answers() {
    return applied.answers();
  }

  /** Tells whether the consumer took both batches during the same group membership. */
  boolean isOfSameMembership(Publication other) {
    return groupMetadata.generationId() == other.groupMetadata.generationId()
        && groupMetadata.memberId().equals(other.groupMetadata.memberId());
  }
}
