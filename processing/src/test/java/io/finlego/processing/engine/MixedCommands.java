package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.processing.Conclusion;
import io.finlego.processing.kit.CommittedRecords;
import io.finlego.schemas.Domain;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Commands of further kinds on a {@link LossyBroker}: steps, whose end another domain learns by a
 * command, and records that nobody can read, which become dead letters.
 */
final class MixedCommands {

  static final String OTHER_DOMAIN = Topics.CLIENT_COMMANDS;

  private static final byte[] CONCLUSION =
      ConclusionBytes.write(
          new Conclusion(
              Domain.CLIENT,
              UUID.randomUUID(),
              "AddToCounter",
              new Caller(CallerKind.system, "back-office"),
              new byte[] {1}));

  private final LossyBroker broker;
  private final Set<String> unreadable = new HashSet<>();

  MixedCommands(LossyBroker broker) {
    this.broker = broker;
    broker.stand.createTopics(OTHER_DOMAIN);
  }

  String deadLetterTopic() {
    return broker.stand.commandTopic() + "-dlt";
  }

  /** Sends new steps, each in a batch of its own. */
  void addSteps(int count) {
    for (int i = 0; i < count; i++) {
      UUID id = UUID.randomUUID();
      broker.ids.add(id);
      broker.conclusions.put(id, CONCLUSION);
      broker.send(id);
    }
  }

  /** Sends new records that nobody can read, each in a batch of its own. */
  void addUnreadable(int count) {
    for (int i = 0; i < count; i++) {
      String id = UUID.randomUUID().toString();
      unreadable.add(id);
      broker.stand.sendRaw(
          broker.counter,
          Counters.text("no command"),
          Map.of(CommandHeaders.COMMAND_ID, Counters.text(id)));
      broker.stand.flush();
    }
  }

  /** The other domain learns the end of each step once. */
  void assertEachConclusionOnce() {
    List<String> conclusions =
        broker.conclusions.keySet().stream()
            .map(step -> NameBasedUuid.of(step, "StepConcluded").toString())
            .toList();
    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(ids(broker.stand.records(OTHER_DOMAIN)))
                    .containsExactlyInAnyOrderElementsOf(conclusions));
  }

  /**
   * Each unreadable record that the broker has is a dead letter once. If the broker has lost the
   * record and its dead letter, nobody can write the dead letter again.
   */
  void assertEachDeadLetterOnce() {
    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () -> {
              List<String> letters = ids(broker.stand.deadLetters());
              assertThat(letters).doesNotHaveDuplicates().isSubsetOf(unreadable);
              assertThat(letters).containsAll(remaining());
            });
  }

  private List<String> remaining() {
    List<String> remaining =
        new ArrayList<>(
            ids(
                CommittedRecords.read(
                    broker.stand.bootstrapServers(),
                    Stand.partitions(broker.stand.commandTopic(), Stand.PARTITIONS))));
    remaining.retainAll(unreadable);
    return remaining;
  }

  private static List<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().map(record -> Stand.header(record, CommandHeaders.COMMAND_ID)).toList();
  }
}
