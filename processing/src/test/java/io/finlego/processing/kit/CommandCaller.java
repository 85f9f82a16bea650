package io.finlego.processing.kit;

import io.finlego.kernel.CommandHeaders;
import io.finlego.schemas.Replies;
import io.finlego.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands as the ingress does, and waits for their replies on one partition. Only one thread
 * at a time may use an instance.
 */
public final class CommandCaller implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);

  private final int replyPartition;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> replies;
  private final Map<UUID, Queue<byte[]>> arrived = new HashMap<>();

  public CommandCaller(String brokers, int replyPartition) {
    this.replyPartition = replyPartition;
    producer = producer(brokers);
    replies =
        CommittedRecords.consumer(
            brokers, List.of(new TopicPartition(Topics.REPLIES, replyPartition)));
  }

  /** A producer that keeps the order of its records. */
  public static KafkaProducer<byte[], byte[]> producer(String brokers) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", brokers, "max.in.flight.requests.per.connection", 1),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /**
   * Sends the command at once.
   *
   * @param partition of the topic; null: the key's own
   */
  public void send(
      UUID command, String topic, @Nullable Integer partition, String key, byte[] value) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, partition, bytes(key), value);
    record.headers().add(CommandHeaders.COMMAND_ID, bytes(command.toString()));
    record.headers().add(CommandHeaders.REPLY_PARTITION, bytes(Integer.toString(replyPartition)));
    var _ = producer.send(record);
    producer.flush();
  }

  /** The result of the next reply to the command. */
  public Object reply(UUID command) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      Queue<byte[]> queue = arrived.get(command);
      if (queue != null && !queue.isEmpty()) {
        return Replies.read(queue.remove());
      }
      replies.poll(POLL).forEach(this::arrive);
    }
    throw new AssertionError("No reply to " + command);
  }

  /** The id of the command that the record holds or belongs to. */
  public static UUID commandOf(ConsumerRecord<byte[], byte[]> record) {
    byte[] id = record.headers().lastHeader(CommandHeaders.COMMAND_ID).value();
    return UUID.fromString(new String(id, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close();
    replies.close();
  }

  private void arrive(ConsumerRecord<byte[], byte[]> record) {
    arrived.computeIfAbsent(commandOf(record), _ -> new ArrayDeque<>()).add(record.value());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
