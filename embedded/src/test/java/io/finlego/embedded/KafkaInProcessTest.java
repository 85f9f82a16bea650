package io.finlego.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaInProcessTest {

  private static final String TOPIC = "greetings";

  @Test
  void recordsSurviveAStopAndAreReadByANewBroker(@TempDir Path directory) throws Exception {
    try (var kafka = KafkaInProcess.start(KafkaSettings.inDirectory(directory))) {
      var port = kafka.port();
      try (var admin = Admin.create(properties(kafka))) {
        admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
      }
      send(kafka, "first");

      kafka.stop();
      kafka.start();

      assertThat(kafka.port()).isEqualTo(port);
      send(kafka, "second");
    }

    try (var kafka = KafkaInProcess.start(KafkaSettings.inDirectory(directory))) {
      assertThat(received(kafka)).containsExactlyInAnyOrder("first", "second");
    }
  }

  /** Kafka calls a stop clean even if a partition could not be loaded before. */
  @Test
  void theStartAfterAFailedStartChecksAllPartitions(@TempDir Path directory) {
    var settings =
        KafkaSettings.inDirectory(directory)
            .withProperty("initial.broker.registration.timeout.ms", "1");

    assertThatThrownBy(() -> KafkaInProcess.start(settings))
        .isInstanceOf(EmbeddedServerException.class);

    assertThat(directory.resolve("meta.properties")).exists();
    assertThat(directory.resolve(".kafka_cleanshutdown")).doesNotExist();
  }

  @Test
  void aTemporaryBrokerLeavesNothingBehind() {
    var kafka = KafkaInProcess.start(KafkaSettings.temporary());
    assertThat(kafka.directory()).isDirectory();

    kafka.close();

    assertThat(kafka.directory()).doesNotExist();
  }

  /** {@code EVERY_MS} is the default of {@code ./finlego up}. */
  @ParameterizedTest
  @CsvSource({
    "EACH_BATCH, flush.messages, log.flush.interval.messages, 1",
    "EVERY_10_MS, flush.ms, log.flush.interval.ms log.flush.scheduler.interval.ms, 10",
    "EVERY_MS, flush.ms, log.flush.interval.ms log.flush.scheduler.interval.ms, 1"
  })
  void aBrokerSyncsAsItIsTold(
      DiskSync sync, String topicProperty, String brokerProperties, String value) throws Exception {
    try (var kafka = KafkaInProcess.start(KafkaSettings.temporary().withSync(sync));
        var admin = Admin.create(properties(kafka))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
      var topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
      var broker =
          new ConfigResource(ConfigResource.Type.BROKER, Integer.toString(KafkaInProcess.NODE_ID));

      var configs = admin.describeConfigs(List.of(topic, broker)).all().get();

      assertThat(configs.get(topic).get(topicProperty).value()).isEqualTo(value);
      for (var property : brokerProperties.split(" ", -1)) {
        assertThat(configs.get(broker).get(property).value()).as(property).isEqualTo(value);
      }
    }
  }

  private static void send(KafkaInProcess kafka, String value) throws Exception {
    var properties = properties(kafka);
    properties.put("transactional.id", "greeter");
    try (var producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(TOPIC, value, value)).get();
      producer.commitTransaction();
    }
  }

  private static List<String> received(KafkaInProcess kafka) {
    var properties = properties(kafka);
    properties.putAll(
        Map.of(
            "group.id", "readers",
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed"));
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      var values = new ArrayList<String>();
      var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (values.size() < 2 && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }

  private static Properties properties(KafkaInProcess kafka) {
    var properties = new Properties();
    properties.put("bootstrap.servers", kafka.bootstrapServers());
    return properties;
  }
}
