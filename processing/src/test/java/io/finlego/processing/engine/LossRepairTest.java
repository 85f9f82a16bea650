package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.kernel.CommandHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published again after a loss, and what is not. */
class LossRepairTest {

  @TempDir private Path directory;
  private LossyBroker broker;
  private Stand stand;

  @BeforeEach
  void startBroker() {
    broker = new LossyBroker(directory);
    stand = broker.stand;
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  @Test
  void theProgressOfAnEarlierReleaseIsNoLoss() {
    applyAndStop(10);
    stand
        .sql()
        .update(
            "update transfer.command_progress set last_offset = null, last_epoch = null,"
                + " last_append_time = null, published_marks = null");

    Instance next = stand.start("0");
    broker.addOneByOne(5);

    broker.assertAllDecided();
    broker.assertEachEventOnce();
    assertThat(lostEnds(next)).isZero();
  }

  @Test
  void lostEventsAreFoundThoughOthersHaveFilledTheirTopicAndTimeHasPassed() {
    applyAndStop(20);
    decideEarlier("10 minutes");

    broker.kafka.stop();
    assertThat(broker.loseEvents(6)).isEqualTo(6);
    broker.kafka.start();
    sendForeign(8);
    stand.start("0");

    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(() -> assertThat(ownEvents()).containsExactlyInAnyOrderElementsOf(ids()));
  }

  @Test
  void theSecondOfTwoLossesIsRepairedToo() {
    applyAndStop(20);
    decideEarlier("10 minutes");
    broker.kafka.stop();
    broker.loseEvents(8);
    broker.kafka.start();
    Instance instance = stand.start("0");
    broker.assertEachEventOnce();
    broker.addOneByOne(3);
    stand.awaitQuiet();
    instance.stop();

    broker.kafka.stop();
    broker.loseEvents(5);
    broker.kafka.start();
    stand.start("0");

    broker.assertEachEventOnce();
  }

  @Test
  void whatATopicMayHaveDeletedIsNotPublishedAgain() throws Exception {
    Instance instance = apply(10);
    decideEarlier("3 hours");
    broker.addOneByOne(5);
    stand.awaitQuiet();
    instance.stop();
    keepEventsForTwoHours();

    broker.kafka.stop();
    broker.loseEvents(100);
    broker.kafka.start();
    stand.start("0");

    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(ownEvents()).containsExactlyInAnyOrderElementsOf(ids().subList(10, 15)));
  }

  @Test
  void anEventTopicThatIsMadeAnewGetsAllEventsAgain() throws Exception {
    applyAndStop(20);
    stand.admin.deleteTopics(List.of(stand.eventTopic())).all().get();
    await()
        .atMost(Stand.PATIENCE)
        .until(() -> !stand.admin.listTopics().names().get().contains(stand.eventTopic()));
    stand.createTopics(stand.eventTopic());

    stand.start("0");

    broker.assertEachEventOnce();
  }

  @Test
  void aLostDeadLetterIsWrittenAgain() {
    Instance instance = stand.start("0");
    broker.addOneByOne(3);
    UUID poison = UUID.randomUUID();
    stand.sendRaw(
        broker.counter,
        Counters.text("no command"),
        Map.of(CommandHeaders.COMMAND_ID, Counters.text(poison.toString())));
    stand.flush();
    stand.awaitQuiet();
    assertThat(stand.deadLetters()).hasSize(1);
    instance.stop();

    broker.kafka.stop();
    broker.log.cut(new TopicPartition(stand.commandTopic() + "-dlt", 0), 2);
    broker.kafka.start();
    assertThat(stand.deadLetters()).isEmpty();
    stand.start("0");

    await().atMost(Stand.PATIENCE).untilAsserted(() -> assertThat(stand.deadLetters()).hasSize(1));
    broker.assertEachEventOnce();
  }

  @Test
  void aTransactionOfAnotherProducerThatIsAliveIsLeftAlone() {
    applyAndStop(5);
    try (var other = producer(Map.of("transactional.id", "another-application"))) {
      other.initTransactions();
      other.beginTransaction();
      send(other, 1);
      other.flush();

      stand.start("0");
      broker.addOneByOne(5);
      broker.assertAllDecided();
      other.commitTransaction();
    }

    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(ownEvents()).containsExactlyInAnyOrderElementsOf(ids());
              assertThat(stand.events()).contains("foreign 0");
            });
  }

  /** Applies commands, five in each transaction or fewer. */
  private Instance apply(int count) {
    Instance instance = stand.start("0");
    for (int i = 0; i < count; i += 5) {
      broker.addOneByOne(5);
      stand.awaitQuiet();
    }
    return instance;
  }

  private void applyAndStop(int count) {
    apply(count).stop();
  }

  private void decideEarlier(String interval) {
    stand
        .sql()
        .update("update transfer.command_log set decided_at = decided_at - ?::interval", interval);
  }

  private void keepEventsForTwoHours() throws Exception {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, stand.eventTopic());
    var retention = new ConfigEntry("retention.ms", "7200000");
    stand
        .admin
        .incrementalAlterConfigs(
            Map.of(topic, List.of(new AlterConfigOp(retention, AlterConfigOp.OpType.SET))))
        .all()
        .get();
  }

  private void sendForeign(int count) {
    try (var other = producer(Map.of())) {
      send(other, count);
    }
  }

  private void send(KafkaProducer<byte[], byte[]> producer, int count) {
    for (int i = 0; i < count; i++) {
      var _ =
          producer.send(
              new ProducerRecord<>(
                  stand.eventTopic(), ("foreign " + i).getBytes(StandardCharsets.UTF_8)));
    }
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(more);
    properties.put("bootstrap.servers", stand.bootstrapServers());
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private List<String> ownEvents() {
    return stand.events().stream()
        .filter(event -> !event.startsWith("foreign"))
        .map(event -> event.split(" ")[0])
        .toList();
  }

  private List<String> ids() {
    return broker.ids.stream().map(UUID::toString).toList();
  }

  private static double lostEnds(Instance instance) {
    return instance
        .meters
        .counter("finlego.processing.lost.ends", "domain", Counters.SCHEMA)
        .count();
  }
}
