package io.finlego.processing.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Publishes lost records again, together with the published offsets of the consumer's partitions.
 * Kafka accepts these offsets only from the owner of the partitions.
 */
final class FencedPublisher implements LogRepair.Republisher {

  private final BatchStages<?> stages;
  private final Membership membership;
  private final OffsetFence fence;

  /**
   * @param partitions all partitions of the consumer
   * @param rows their progress
   */
  FencedPublisher(
      Consumer<byte[], byte[]> consumer,
      BatchStages<?> stages,
      Membership membership,
      UUID topicId,
      Set<TopicPartition> partitions,
      Map<Integer, Progress> rows) {
    this.stages = stages;
    this.membership = membership;
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (TopicPartition partition : partitions) {
      Progress row = rows.getOrDefault(partition.partition(), Progress.NONE);
      offsets.put(partition, new OffsetAndMetadata(row.publishedOffset(), topicId.toString()));
    }
    fence = new OffsetFence(offsets, consumer.groupMetadata());
  }

  @Override
  public PublishedMarks publish(
      List<ProducerRecord<byte[], byte[]>> lostRecords, PublishedMarks intactMarks) {
    return stages.publishAgain(lostRecords, intactMarks, fence);
  }

  @Override
  public void keepMembership() {
    membership.keep();
  }
}
