package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import io.finlego.processing.kit.LogCut;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker loses its newest records, as after a loss of power. */
class LostRecordsTest {

  private static final int ROUNDS = Integer.getInteger("finlego.lost-records.rounds", 6);

  @TempDir private Path directory;
  private KafkaInProcess kafka;
  private Stand stand;
  private LogCut log;
  private final UUID counter = UUID.randomUUID();
  private final List<UUID> ids = new ArrayList<>();

  @BeforeEach
  void startBroker() {
    kafka = KafkaInProcess.start(KafkaSettings.inDirectory(directory));
    stand = new Stand(kafka.bootstrapServers());
    log = new LogCut(directory);
  }

  @AfterEach
  void stopBroker() {
    stand.close();
    kafka.close();
  }

  @Test
  void newCommandsAtTheOffsetsOfLostOnesAreDecided() {
    Instance instance = stand.start("0");
    addOneByOne(20);
    stand.awaitQuiet();
    instance.stop();

    kafka.stop();
    cutCommands(5);
    kafka.start();
    Instance next = stand.start("0");
    addOneByOne(10);
    awaitDecided();

    assertThat(stand.value(counter)).isEqualTo(30);
    assertThat(
            next.meters.counter("finlego.processing.lost.ends", "domain", Counters.SCHEMA).count())
        .isPositive();
    assertThat(next.healthDetails().getDetails().get("loss-0").toString())
        .contains(stand.commandTopic());
    assertEachEventOnce();
  }

  @Test
  void lostEventsArePublishedAgainWithTheSameContent() {
    Instance instance = stand.start("0");
    addOneByOne(20);
    stand.awaitQuiet();
    List<String> events = stand.events();
    instance.stop();

    kafka.stop();
    assertThat(log.cut(new TopicPartition(stand.eventTopic(), 0), 4)).isEqualTo(4);
    kafka.start();
    assertThat(stand.events()).hasSizeLessThan(20);
    stand.start("0");

    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () -> assertThat(stand.events()).containsExactlyInAnyOrderElementsOf(events));
  }

  @Test
  void aRunningProcessorNoticesThatTheBrokerHasLostRecords() {
    stand.start("0");
    addOneByOne(10);
    stand.awaitQuiet();

    kafka.stop();
    cutCommands(4);
    kafka.start();
    addOneByOne(10);
    awaitDecided();

    assertThat(stand.value(counter)).isEqualTo(20);
    assertEachEventOnce();
  }

  @Test
  void aTransactionThatKafkaNoLongerKnowsHoldsNothingUp() {
    Instance instance = stand.start("0");
    addOneByOne(10);
    stand.awaitQuiet();
    instance.stop();

    // The end of the last transaction is lost in one topic, but its coordinator knows the end.
    kafka.stop();
    log.cut(new TopicPartition(stand.eventTopic(), 0), 1);
    kafka.start();
    stand.start("0");
    addOneByOne(10);
    awaitDecided();

    assertThat(stand.value(counter)).isEqualTo(20);
    assertEachEventOnce();
  }

  @Test
  void nothingIsLostOrDoubledHoweverMuchTheBrokerLoses() {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Instance instance = stand.start("0");
    for (int round = 0; round < ROUNDS; round++) {
      addOneByOne(10 + random.nextInt(20));
      if (random.nextBoolean()) {
        stand.awaitQuiet();
      }
      kafka.stop();
      boolean keepsRunning = random.nextBoolean();
      if (!keepsRunning) {
        instance.stop();
      }
      if (random.nextBoolean()) {
        cutCommands(random.nextInt(8));
      }
      if (random.nextBoolean()) {
        log.cut(new TopicPartition(stand.eventTopic(), 0), random.nextInt(12));
      }
      if (random.nextBoolean()) {
        cutInternal("__consumer_offsets", random);
      }
      if (random.nextBoolean()) {
        cutInternal("__transaction_state", random);
      }
      kafka.start();
      if (!keepsRunning) {
        instance = stand.start("0");
      }
      ids.forEach(id -> stand.send(id, counter, Counters.add(counter, 1)));
      stand.flush();
      awaitDecided();
      assertThat(stand.value(counter)).as("seed %s", seed).isEqualTo(ids.size());
      assertEachEventOnce();
    }
  }

  private void addOneByOne(int count) {
    for (int i = 0; i < count; i++) {
      ids.add(stand.add(counter, 1));
      stand.flush();
    }
  }

  private void cutInternal(String topic, Random random) {
    for (int partition = 0; partition < 4; partition++) {
      log.cut(new TopicPartition(topic, partition), random.nextInt(12));
    }
  }

  private void cutCommands(int batches) {
    for (int partition = 0; partition < Stand.PARTITIONS; partition++) {
      log.cut(new TopicPartition(stand.commandTopic(), partition), batches);
    }
  }

  private void awaitDecided() {
    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        stand
                            .sql()
                            .queryForList(
                                "select command_id from transfer.command_log", UUID.class))
                    .containsAll(ids));
  }

  /** Each command makes one event, whose first word is the command's id. */
  private void assertEachEventOnce() {
    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(stand.events().stream().map(event -> event.split(" ")[0]))
                    .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(UUID::toString).toList()));
  }
}
