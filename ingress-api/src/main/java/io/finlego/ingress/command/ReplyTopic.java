package io.finlego.ingress.command;

import io.finlego.kafka.KafkaConnection;
import io.finlego.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * Asks the brokers about the replies' topic. A method that waits for the brokers throws a {@link
 * KafkaException} if they do not answer.
 */
final class ReplyTopic implements AutoCloseable {

  /**
   * The consumer group for the leases. Its committed offsets serve only to hold the leases' notes.
   */
  static final String GROUP = "finlego-ingress-replies";

  private static final int TIMEOUT_MS = 10_000;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

  private final Admin admin;

  ReplyTopic(KafkaConnection kafka) {
    Map<String, Object> config = kafka.adminSettings();
    config.put(AdminClientConfig.CLIENT_ID_CONFIG, GROUP);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS / 2);
    admin = Admin.create(config);
  }

  List<Integer> partitions() throws InterruptedException {
    return await(admin.describeTopics(List.of(Topics.REPLIES)).allTopicNames())
        .values()
        .iterator()
        .next()
        .partitions()
        .stream()
        .map(TopicPartitionInfo::partition)
        .toList();
  }

  /** The offset that the partition's next reply will have. */
  long endOffset(int partition) throws InterruptedException {
    TopicPartition topicPartition = topicPartition(partition);
    return await(
            admin
                .listOffsets(Map.of(topicPartition, OffsetSpec.latest()))
                .partitionResult(topicPartition))
        .offset();
  }

  /**
   * The notes of the leases, by partition. A partition without a note is missing in the map, or has
   * the value null.
   */
  Map<TopicPartition, OffsetAndMetadata> notes() throws InterruptedException {
    return await(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata());
  }

  /** Writes the note, without waiting until the broker has stored it. */
  void writeNote(int partition, String note) {
    var _ =
        admin.alterConsumerGroupOffsets(
            GROUP, Map.of(topicPartition(partition), new OffsetAndMetadata(0, note)));
  }

  static TopicPartition topicPartition(int number) {
    return new TopicPartition(Topics.REPLIES, number);
  }

  @Override
  public void close() {
    admin.close(CLOSE_TIMEOUT);
  }

  private static <T> T await(KafkaFuture<T> answer) throws InterruptedException {
    try {
      return answer.get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("The brokers do not answer about the replies' topic.", e);
    }
  }
}
