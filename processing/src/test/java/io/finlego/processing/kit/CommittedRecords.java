package io.finlego.processing.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their beginning as a subscriber does, so that only committed records come. */
public final class CommittedRecords {

  private static final Duration POLL = Duration.ofMillis(100);

  private CommittedRecords() {}

  /** The first partitions of a topic. */
  public static List<TopicPartition> partitions(String topic, int count) {
    return IntStream.range(0, count).mapToObj(number -> new TopicPartition(topic, number)).toList();
  }

  /** A consumer that stands at the beginning of these partitions. */
  public static KafkaConsumer<byte[], byte[]> consumer(
      String brokers, Collection<TopicPartition> partitions) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", brokers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  /** The records that the partitions have now. */
  public static List<ConsumerRecord<byte[], byte[]>> read(
      String brokers, Collection<TopicPartition> partitions) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(brokers, partitions)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(records::add);
      }
    }
    return records;
  }
}
