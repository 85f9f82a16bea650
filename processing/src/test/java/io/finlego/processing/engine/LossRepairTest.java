package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.kernel.CommandHeaders;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is published again after a loss, and what is not. */
class LossRepairTest {

  @RegisterExtension private final LossyBroker broker = new LossyBroker();

  @Test
  void theProgressOfAnEarlierReleaseIsNoLoss() {
    applyAndStop(10);
    broker
        .stand
        .sql()
        .update(
            "update transfer.command_progress set last_offset = null, last_epoch = null,"
                + " last_append_time = null, published_marks = null");

    Instance next = broker.stand.start("0");
    broker.addOneByOne(5);

    broker.assertAllDecided();
    broker.assertEachEventOnce();
    assertThat(LossyBroker.lostEnds(next)).isZero();
  }

  @Test
  void lostEventsAreFoundThoughOthersHaveFilledTheirTopicAndTimeHasPassed() {
    applyAndStop(20);
    decideEarlier("10 minutes");

    broker.restartAfter(() -> assertThat(broker.loseEvents(6)).isEqualTo(6));
    sendForeign(8);
    broker.stand.start("0");

    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(() -> assertThat(ownEvents()).containsExactlyInAnyOrderElementsOf(ids()));
  }

  @Test
  void theSecondOfTwoLossesIsRepairedToo() {
    applyAndStop(20);
    decideEarlier("10 minutes");
    broker.restartAfter(() -> broker.loseEvents(8));
    Instance instance = broker.stand.start("0");
    broker.assertEachEventOnce();
    broker.addOneByOne(3);
    broker.stand.awaitQuiet();
    instance.stop();

    broker.restartAfter(() -> broker.loseEvents(5));
    broker.stand.start("0");

    broker.assertEachEventOnce();
  }

  @Test
  void whatATopicMayHaveDeletedIsNotPublishedAgain() throws Exception {
    Instance instance = apply(10);
    decideEarlier("3 hours");
    broker.addOneByOne(5);
    broker.stand.awaitQuiet();
    instance.stop();
    keepEventsForTwoHours();

    broker.restartAfter(() -> broker.loseEvents(100));
    broker.stand.start("0");

    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(ownEvents()).containsExactlyInAnyOrderElementsOf(ids().subList(10, 15)));
  }

  @Test
  void anEventTopicThatIsMadeAnewGetsAllEventsAgain() throws Exception {
    applyAndStop(20);
    broker.stand.deleteTopic(broker.stand.eventTopic());
    await()
        .atMost(Stand.PATIENCE)
        .until(
            () ->
                !broker.stand.admin.listTopics().names().get().contains(broker.stand.eventTopic()));
    broker.stand.createTopics(broker.stand.eventTopic());

    broker.stand.start("0");

    broker.assertEachEventOnce();
  }

  @Test
  void aLostDeadLetterIsWrittenAgain() {
    Instance instance = broker.stand.start("0");
    broker.addOneByOne(3);
    UUID poison = UUID.randomUUID();
    broker.stand.sendRaw(
        broker.counter,
        Counters.text("no command"),
        Map.of(CommandHeaders.COMMAND_ID, Counters.text(poison.toString())));
    broker.stand.flush();
    broker.stand.awaitQuiet();
    assertThat(broker.stand.deadLetters()).hasSize(1);
    instance.stop();

    broker.restartAfter(
        () -> broker.log.cut(new TopicPartition(broker.stand.commandTopic() + "-dlt", 0), 2));
    assertThat(broker.stand.deadLetters()).isEmpty();
    broker.stand.start("0");

    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(() -> assertThat(broker.stand.deadLetters()).hasSize(1));
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

      broker.stand.start("0");
      broker.addOneByOne(5);
      broker.assertAllDecided();
      other.commitTransaction();
    }

    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(ownEvents()).containsExactlyInAnyOrderElementsOf(ids());
              assertThat(broker.stand.events()).contains("foreign 0");
            });
  }

  /** Applies commands, five in each transaction or fewer. */
  private Instance apply(int count) {
    Instance instance = broker.stand.start("0");
    for (int i = 0; i < count; i += 5) {
      broker.addOneByOne(5);
      broker.stand.awaitQuiet();
    }
    return instance;
  }

  private void applyAndStop(int count) {
    apply(count).stop();
  }

  private void decideEarlier(String interval) {
    broker
        .stand
        .sql()
        .update("update transfer.command_log set decided_at = decided_at - ?::interval", interval);
  }

  private void keepEventsForTwoHours() throws Exception {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, broker.stand.eventTopic());
    var retention = new ConfigEntry("retention.ms", "7200000");
    broker
        .stand
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
                  broker.stand.eventTopic(), ("foreign " + i).getBytes(StandardCharsets.UTF_8)));
    }
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(more);
    properties.put("bootstrap.servers", broker.stand.bootstrapServers());
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private List<String> ownEvents() {
    return broker.stand.events().stream()
        .filter(event -> !event.startsWith("foreign"))
        .map(event -> event.split(" ")[0])
        .toList();
  }

  private List<String> ids() {
    return broker.ids.stream().map(UUID::toString).toList();
  }
}
