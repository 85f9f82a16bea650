package io.finlego.reports;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.TopicProvisioning;
import io.finlego.schemas.Topics;
import io.finlego.schemas.ledger.LedgerEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes the ledger's events to their topic, spread over the partitions by event id. */
final class EventTopic implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;

  EventTopic(KafkaInProcess kafka) {
    TopicProvisioning.provision(kafka.bootstrapServers(), (short) 1);
    producer =
        new KafkaProducer<>(
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
    sendBytes(
        event.getEventId().toString(), AvroCodec.catalogue().encode(Topics.LEDGER_EVENTS, event));
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
