package io.finlego.reports;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.TopicProvisioning;
import io.finlego.schemas.Topics;
import io.finlego.schemas.ledger.LedgerEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes the ledger's events to their topic, spread over the partitions by event id. */
final class EventTopic implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaInProcess kafka;
  private KafkaProducer<byte[], byte[]> producer;
  private final List<LedgerEvent> sent = new ArrayList<>();

  EventTopic(KafkaInProcess kafka) {
    this.kafka = kafka;
    TopicProvisioning.provision(kafka.bootstrapServers(), (short) 1);
    producer = producer(kafka);
  }

  private static KafkaProducer<byte[], byte[]> producer(KafkaInProcess kafka) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers", kafka.bootstrapServers(),
            "linger.ms", "5",
            "max.in.flight.requests.per.connection", "1"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  void send(List<LedgerEvent> events) {
    events.forEach(this::send);
    producer.flush();
  }

  void send(LedgerEvent event) {
    sent.add(event);
    sendBytes(
        event.getEventId().toString(), AvroCodec.catalogue().encode(Topics.LEDGER_EVENTS, event));
  }

  /**
   * Sends the events again that the topic has lost, as the ledger does. A new producer sends them,
   * because the broker may have lost what it knew of the old one.
   */
  void sendMissingAgain() {
    producer.close();
    producer = producer(kafka);
    Set<UUID> present =
        read().stream()
            .map(value -> AvroCodec.catalogue().decode(value, LedgerEvent.class).getEventId())
            .collect(Collectors.toSet());
    List<LedgerEvent> missing =
        sent.stream().filter(event -> !present.contains(event.getEventId())).toList();
    sent.removeAll(missing);
    send(missing);
  }

  private List<byte[]> read() {
    List<byte[]> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.LEDGER_EVENTS).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(POLL).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }

  void sendBytes(String key, byte[] value) {
    producer.send(
        new ProducerRecord<>(Topics.LEDGER_EVENTS, key.getBytes(StandardCharsets.UTF_8), value),
        (metadata, failure) -> {
          if (failure != null) {
            failure.printStackTrace();
          }
        });
  }

  @Override
  public void close() {
    producer.close();
  }
}
