package io.finlego.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.TestServers;
import io.finlego.schemas.FinLegoAvroDeserializer;
import io.finlego.schemas.FinLegoAvroSerializer;
import io.finlego.schemas.Samples;
import io.finlego.schemas.SchemaCatalogue;
import io.finlego.schemas.TopicProvisioning;
import io.finlego.schemas.Topics;
import io.finlego.schemas.ledger.LedgerEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.formats.avro.registry.confluent.ConfluentSchemaRegistryCoder;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Confluent's own registry client, in the copy that Flink ships, is the oracle: it reads our
 * records from a real topic.
 */
class ConfluentClientReadsTopicsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static String brokers;

  @BeforeAll
  static void topics() {
    brokers = TestServers.kafka().bootstrapServers();
    TopicProvisioning.provision(brokers, (short) 1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void confluentsClientReadsARecordFromATopicThroughTheRegistry(boolean idsFromTheRegistry)
      throws Exception {
    try (RegistryServer registry = new RegistryServer()) {
      Map<String, Object> settings =
          idsFromTheRegistry ? Map.of("schema.registry.url", registry.url()) : Map.of();
      LedgerEvent sent = Samples.paymentPosted();

      TopicPartition where = send(sent, settings);

      byte[] value = read(where, ByteArrayDeserializer.class, settings);
      CachedSchemaRegistryClient client = new CachedSchemaRegistryClient(registry.url(), 10);
      ByteArrayInputStream in = new ByteArrayInputStream(value);
      Schema schema = new ConfluentSchemaRegistryCoder(client).readSchema(in);
      GenericRecord event =
          new GenericDatumReader<GenericRecord>(schema)
              .read(null, DecoderFactory.get().binaryDecoder(in, null));
      assertThat(event.get("eventId")).hasToString(sent.getEventId().toString());
      GenericRecord payload = (GenericRecord) event.get("payload");
      assertThat(payload.getSchema().getName()).isEqualTo("PaymentPosted");
      assertThat((List<?>) payload.get("movements")).hasSize(2);
      SpecificRecord ourRecord = read(where, FinLegoAvroDeserializer.class, settings);
      assertThat(ourRecord).hasToString(sent.toString());
    }
  }

  @Test
  void confluentsClientWritesTheSameHeaderAsOurs() throws Exception {
    try (RegistryServer registry = new RegistryServer()) {
      String subject = SchemaCatalogue.subjectOf(Topics.LEDGER_EVENTS);
      Schema schema = new Schema.Parser().parse(LedgerEvent.getClassSchema().toString());
      CachedSchemaRegistryClient client = new CachedSchemaRegistryClient(registry.url(), 10);
      ByteArrayOutputStream out = new ByteArrayOutputStream();

      new ConfluentSchemaRegistryCoder(subject, client).writeSchema(schema, out);

      int id = SchemaCatalogue.shipped().latest(subject).id();
      assertThat(out.toByteArray()).containsExactly(0, 0, 0, 0, id);
    }
  }

  private static TopicPartition send(SpecificRecord record, Map<String, Object> settings)
      throws Exception {
    Map<String, Object> configs = new HashMap<>(settings);
    configs.put("bootstrap.servers", brokers);
    configs.put("key.serializer", StringSerializer.class.getName());
    configs.put("value.serializer", FinLegoAvroSerializer.class.getName());
    try (KafkaProducer<String, SpecificRecord> producer = new KafkaProducer<>(configs)) {
      var sent = producer.send(new ProducerRecord<>(Topics.LEDGER_EVENTS, "key", record)).get();
      return new TopicPartition(sent.topic(), sent.partition());
    }
  }

  private static <V> V read(
      TopicPartition where, Class<?> deserializer, Map<String, Object> settings) {
    Map<String, Object> configs = new HashMap<>(settings);
    configs.put("bootstrap.servers", brokers);
    configs.put("key.deserializer", StringDeserializer.class.getName());
    configs.put("value.deserializer", deserializer.getName());
    try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(configs)) {
      consumer.assign(List.of(where));
      consumer.seekToBeginning(List.of(where));
      return consumer.poll(PATIENCE).iterator().next().value();
    }
  }
}
