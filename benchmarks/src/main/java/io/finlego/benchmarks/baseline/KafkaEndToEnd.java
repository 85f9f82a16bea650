package io.finlego.benchmarks.baseline;

import io.finlego.benchmarks.measurement.Latencies;
import io.finlego.benchmarks.measurement.Pace;
import io.finlego.benchmarks.measurement.RefusedException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Measures how long a record takes from a producer through Kafka to a consumer. The record has the
 * size of a command. The producer sends each record at once and does not wait for further records.
 * Kafka confirms a record when all replicas have it. The topic has as many partitions as the
 * command topic.
 */
public final class KafkaEndToEnd {

  private static final int PARTITIONS = 4;
  private static final int VALUE_BYTES = 200;
  private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);
  private static final long RECEIVE_TIMEOUT_SECONDS = 30;

  private KafkaEndToEnd() {}

  /**
   * Sends records at the given rate, evenly spaced, and measures their latencies. The topic exists
   * only during this measurement.
   */
  public static Latencies measure(String brokers, Duration duration, double recordsPerSecond)
      throws Exception {
    String topic = "benchmark-" + UUID.randomUUID();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1))).all().get();
      int recordCount = (int) (duration.toNanos() / 1e9 * recordsPerSecond);
      try (KafkaConsumer<byte[], byte[]> consumer = createConsumer(brokers, topic)) {
        Thread sender =
            Thread.ofPlatform()
                .name("sender")
                .start(() -> send(brokers, topic, recordCount, (long) (1e9 / recordsPerSecond)));
        Latencies latencies = receive(consumer, recordCount, duration);
        sender.join();
        return latencies;
      } finally {
        admin.deleteTopics(List.of(topic)).all().get();
      }
    }
  }

  private static void send(String brokers, String topic, int recordCount, long intervalNanos) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", "0"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.partitionsFor(
          topic); // fetches the metadata now, so that the first record does not wait for it
      long beginNanos = System.nanoTime();
      for (int i = 0; i < recordCount; i++) {
        long startNanos = Pace.await(beginNanos + i * intervalNanos);
        byte[] value = ByteBuffer.allocate(VALUE_BYTES).putLong(startNanos).array();
        var _ = producer.send(new ProducerRecord<>(topic, i % PARTITIONS, null, value));
      }
    }
  }

  private static Latencies receive(
      KafkaConsumer<byte[], byte[]> consumer, int recordCount, Duration duration) {
    LongStream.Builder latencyNanos = LongStream.builder();
    long deadlineNanos =
        System.nanoTime() + duration.toNanos() + TimeUnit.SECONDS.toNanos(RECEIVE_TIMEOUT_SECONDS);
    int receivedCount = 0;
    while (receivedCount < recordCount) {
      if (System.nanoTime() > deadlineNanos) {
        throw new RefusedException(
            "Kafka brought only %s of %s records.".formatted(receivedCount, recordCount));
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL_TIMEOUT)) {
        latencyNanos.add(System.nanoTime() - ByteBuffer.wrap(record.value()).getLong());
        receivedCount++;
      }
    }
    return new Latencies(latencyNanos.build().toArray());
  }

  private static KafkaConsumer<byte[], byte[]> createConsumer(String brokers, String topic) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        IntStream.range(0, PARTITIONS)
            .mapToObj(partition -> new TopicPartition(topic, partition))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }
}
