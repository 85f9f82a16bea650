package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kafka.KafkaConnection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class KafkaClientsTest {

  @Test
  void whatExactlyOnceDependsOnCannotBeOverridden() {
    KafkaClients usual = clients(Map.of());
    KafkaClients overridden =
        clients(
            Map.ofEntries(
                Map.entry("spring.kafka.client-id", "mine"),
                Map.entry("spring.kafka.properties.transactional.id", "mine"),
                Map.entry("spring.kafka.consumer.group-id", "mine"),
                Map.entry("spring.kafka.consumer.enable-auto-commit", "true"),
                Map.entry("spring.kafka.consumer.isolation-level", "read_uncommitted"),
                Map.entry("spring.kafka.consumer.auto-offset-reset", "latest"),
                Map.entry("spring.kafka.consumer.properties.group.protocol", "consumer"),
                Map.entry("spring.kafka.consumer.properties.group.instance.id", "mine"),
                Map.entry("spring.kafka.consumer.max-poll-records", "1000000"),
                Map.entry("spring.kafka.producer.acks", "0"),
                Map.entry("spring.kafka.producer.retries", "0"),
                Map.entry("spring.kafka.producer.transaction-id-prefix", "mine"),
                Map.entry("spring.kafka.producer.properties.enable.idempotence", "false"),
                Map.entry(
                    "spring.kafka.producer.properties.max.in.flight.requests.per.connection", "9"),
                Map.entry("spring.kafka.producer.properties.transaction.timeout.ms", "1")));

    assertThat(overridden.consumerSettings(0))
        .containsAllEntriesOf(withoutSerializers(usual.consumerSettings(0)));
    assertThat(overridden.eventSettings(0))
        .containsAllEntriesOf(withoutSerializers(usual.eventSettings(0)));
    assertThat(usual.consumerSettings(0))
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("enable.auto.commit", false);
    assertThat(usual.eventSettings(0))
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("transactional.id", "group-instance-0");
  }

  @Test
  void aLookAtASingleRecordFetchesLittleAndDoesNotWait() {
    assertThat(clients(Map.of()).singleRecordSettings(0))
        .containsEntry("max.partition.fetch.bytes", 65_536)
        .containsEntry("fetch.max.wait.ms", 10)
        .containsEntry("isolation.level", "read_committed");
  }

  @Test
  void everythingElseIsPassedOn() {
    KafkaClients clients =
        clients(
            Map.of(
                "spring.kafka.security.protocol", "SASL_SSL",
                "spring.kafka.properties.sasl.mechanism", "PLAIN",
                "spring.kafka.consumer.properties.client.rack", "here"));

    assertThat(List.of(clients.consumerSettings(0), clients.eventSettings(0)))
        .allSatisfy(
            settings ->
                assertThat(settings)
                    .containsEntry("security.protocol", "SASL_SSL")
                    .containsEntry("sasl.mechanism", "PLAIN"));
    assertThat(clients.consumerSettings(0)).containsEntry("client.rack", "here");
  }

  /**
   * The settings without the classes of serializers, which the constructors of the clients take
   * instead.
   */
  private static Map<String, Object> withoutSerializers(Map<String, Object> settings) {
    settings.keySet().removeIf(name -> name.endsWith("serializer"));
    return settings;
  }

  private static KafkaClients clients(Map<String, String> settings) {
    Binder binder = new Binder(new MapConfigurationPropertySource(settings));
    KafkaProperties properties =
        binder.bind("spring.kafka", KafkaProperties.class).orElseGet(KafkaProperties::new);
    ProcessingSettings processing =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "finlego.processing.command-topic", "commands",
                        "finlego.processing.event-topic", "events",
                        "finlego.processing.group-id", "group",
                        "finlego.processing.instance-id", "instance")))
            .bindOrCreate("finlego.processing", ProcessingSettings.class);
    return new KafkaClients(
        new KafkaConnection(properties, properties::getBootstrapServers), processing);
  }
}
