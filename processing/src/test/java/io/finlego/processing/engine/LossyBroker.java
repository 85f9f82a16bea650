package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import io.finlego.embedded.LogCut;
import io.finlego.kernel.CommandHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * A stand with a broker of its own, which can lose its newest records. Each test has a new one. Its
 * commands each add 1 to the same counter and make one event.
 */
final class LossyBroker implements BeforeEachCallback, AfterEachCallback {

  /** The number of partitions of the topics that the broker keeps for itself. */
  private static final int INTERNAL_PARTITIONS = 4;

  final UUID counter = UUID.randomUUID();
  final List<UUID> ids = new ArrayList<>();

  /** The header {@code conclusion} of the commands that are steps. */
  final Map<UUID, byte[]> conclusions = new HashMap<>();

  KafkaInProcess kafka;
  Stand stand;
  LogCut log;
  private Path directory;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    directory = Files.createTempDirectory("finlego-lossy-broker");
    kafka = KafkaInProcess.start(KafkaSettings.inDirectory(directory));
    stand = new Stand(kafka.bootstrapServers());
    log = new LogCut(directory);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    stand.close();
    kafka.close();
    FileSystemUtils.deleteRecursively(directory);
  }

  /** Sends new commands, each in a batch of its own. */
  void addOneByOne(int count) {
    for (int i = 0; i < count; i++) {
      UUID id = UUID.randomUUID();
      ids.add(id);
      send(id);
    }
  }

  /** Sends a command in a batch of its own. */
  void send(UUID id) {
    Map<String, byte[]> headers = new HashMap<>();
    headers.put(CommandHeaders.COMMAND_ID, Counters.text(id.toString()));
    if (conclusions.containsKey(id)) {
      headers.put(CommandHeaders.CONCLUSION, conclusions.get(id));
    }
    stand.sendRaw(counter, Counters.add(counter, 1), headers);
    stand.flush();
  }

  /** Lets a processor decide new commands, and stops it. */
  void decide(int count) {
    Instance instance = stand.start("0");
    addOneByOne(count);
    stand.awaitQuiet();
    instance.stop();
  }

  /** Lets a processor decide new commands, and then loses the last batches of them. */
  void decideAndLoseCommands(int count, int lostBatches) {
    decide(count);
    restartAfter(() -> loseCommands(lostBatches));
  }

  /** Stops the broker for a loss, and starts it again. */
  void restartAfter(Runnable loss) {
    kafka.stop();
    loss.run();
    kafka.start();
  }

  /** Copies everything that the broker has, its metadata included. */
  Path copy() throws IOException {
    kafka.stop();
    Path copy = directory.resolveSibling(directory.getFileName() + "-copy");
    FileSystemUtils.copyRecursively(directory, copy);
    kafka.start();
    return copy;
  }

  /** Puts a copy back. The broker then gives out leader epochs a second time. */
  void restore(Path copy) throws IOException {
    kafka.stop();
    FileSystemUtils.deleteRecursively(directory);
    Files.move(copy, directory);
    kafka.start();
  }

  /** Sends the commands again that nobody has decided, as their callers do. */
  void sendUndecidedAgain() {
    List<UUID> undecided = new ArrayList<>(ids);
    undecided.removeAll(decided());
    undecided.forEach(this::send);
  }

  /** Takes the last batches from the event topic. The broker must be stopped. */
  int loseEvents(int batches) {
    return lose(stand.eventTopic(), batches);
  }

  /** Takes the last batches from the journal. The broker must be stopped. */
  int loseJournal(int batches) {
    return lose(stand.journalTopic(), batches);
  }

  /** Takes the last batches from a topic with one partition. The broker must be stopped. */
  int lose(String topic, int batches) {
    return log.cut(new TopicPartition(topic, 0), batches);
  }

  /** Takes the last batches from each partition of a topic of the broker's own. */
  void loseInternal(String topic, IntSupplier batches) {
    for (int partition = 0; partition < INTERNAL_PARTITIONS; partition++) {
      log.cut(new TopicPartition(topic, partition), batches.getAsInt());
    }
  }

  /**
   * Takes the last batches from each partition of the command topic. The broker must be stopped.
   */
  void loseCommands(int batches) {
    for (int partition = 0; partition < Stand.PARTITIONS; partition++) {
      log.cut(new TopicPartition(stand.commandTopic(), partition), batches);
    }
  }

  void assertAllDecided() {
    await().atMost(Stand.PATIENCE).untilAsserted(() -> assertThat(decided()).containsAll(ids));
    assertThat(stand.value(counter)).isEqualTo(ids.size());
  }

  /** Each command makes one event, whose first word is the command's id. */
  void assertEachEventOnce() {
    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(stand.events().stream().map(event -> event.split(" ")[0]))
                    .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(UUID::toString).toList()));
  }

  List<UUID> decided() {
    return stand.sql().queryForList("select command_id from transfer.command_log", UUID.class);
  }

  /** The number of partitions of which this instance has found that they have lost their ends. */
  static double lostEnds(Instance instance) {
    return instance.count("lost.ends");
  }
}
