package io.finlego.acceptance;

import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.PaymentPosted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from beginning to end, as a {@code read_committed} subscriber. */
final class Topic {

  private Topic() {}

  static List<ConsumerRecord<byte[], byte[]>> read(Stack stack, String topic) {
    return read(stack, List.of(topic));
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(Stack stack, List<String> topics) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            stack.kafka(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class);
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  /** The values of all records of these topics with their places, in the order of these. */
  static List<String> values(Stack stack, List<String> topics) {
    return read(stack, topics).stream()
        .map(
            record ->
                String.format(
                    Locale.ROOT,
                    "%s-%s-%08d %s",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    HexFormat.of().formatHex(record.value())))
        .sorted()
        .toList();
  }

  static List<LedgerEvent> ledgerEvents(Stack stack) {
    AvroCodec codec = AvroCodec.catalogue();
    return read(stack, "finlego.ledger.events").stream()
        .map(record -> codec.decode(record.value(), LedgerEvent.class))
        .toList();
  }

  /** The payment ids of all posted events, one for each event. */
  static List<String> postedPayments(Stack stack) {
    return ledgerEvents(stack).stream()
        .filter(event -> event.getPayload() instanceof PaymentPosted)
        .map(event -> ((PaymentPosted) event.getPayload()).getPayment().getId().toString())
        .toList();
  }

  static List<String> ledgerEventIds(Stack stack) {
    return ledgerEvents(stack).stream().map(event -> event.getEventId().toString()).toList();
  }
}
