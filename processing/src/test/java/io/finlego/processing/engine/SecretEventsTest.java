package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.kernel.CommandId;
import io.finlego.processing.EventSeal;
import io.finlego.processing.UnopenedEventsException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Events that the domain marks as secret, in the command log and after a crash. */
class SecretEventsTest {

  private static final EventSeal SEAL =
      new EventSeal() {
        @Override
        public byte[] seal(CommandId commandId, byte[] packedEvents) {
          return inverted(commandId, packedEvents);
        }

        @Override
        public byte[] open(CommandId commandId, byte[] sealedEvents) {
          return inverted(commandId, sealedEvents);
        }
      };

  private static final EventSeal WITHOUT_KEY =
      new EventSeal() {
        @Override
        public byte[] seal(CommandId commandId, byte[] packedEvents) {
          throw new IllegalStateException("no key");
        }

        @Override
        public byte[] open(CommandId commandId, byte[] sealedEvents) {
          throw new UnopenedEventsException(
              commandId, "Add the key k1.", new IllegalStateException("no key"));
        }
      };

  private final UUID counter = UUID.randomUUID();

  @Test
  void secretEventsLieSealedInTheLogAndArePublishedAfterACrash() throws Exception {
    try (var stand = new Stand();
        var gate = new Gate()) {
      UUID command = decideAndDie(stand, gate, SEAL);

      byte[] value = loggedEvents(stand, command);
      assertThat(value[0]).isEqualTo(PackedEvents.SEALED);
      assertThat(new String(value, StandardCharsets.ISO_8859_1)).doesNotContain(command + " 1 5");

      successor(stand, SEAL);
      assertThat(stand.events()).containsExactly(command + " 1 5");
      assertThat(stand.replies(command)).containsExactly("value 5");
    }
  }

  @Test
  void eventsThatAnEarlierReleaseLoggedInPlainArePublishedAfterACrash() throws Exception {
    try (var stand = new Stand();
        var gate = new Gate()) {
      UUID command = decideAndDie(stand, gate, null);
      assertThat(new String(loggedEvents(stand, command), StandardCharsets.ISO_8859_1))
          .contains(command + " 1 5");

      successor(stand, SEAL);
      assertThat(stand.events()).containsExactly(command + " 1 5");
      assertThat(stand.replies(command)).containsExactly("value 5");
    }
  }

  @Test
  void eventsThatCannotBeOpenedWaitForTheirKeyAndTheHealthSaysWhatToDo() throws Exception {
    try (var stand = new Stand();
        var gate = new Gate()) {
      UUID command = decideAndDie(stand, gate, SEAL);

      Instance withoutKey = startWithoutKey(stand, command);
      assertThat(withoutKey.health()).isEqualTo(Status.DOWN);
      withoutKey.stop();

      successor(stand, SEAL);
      assertThat(stand.events()).containsExactly(command + " 1 5");
      assertThat(stand.deadLetters()).isEmpty();
    }
  }

  /** The statement is the one that docs/personal-data.md gives for a key that is lost. */
  @Test
  void withoutTheirSealedEventsCommandsHoldNothingUp() throws Exception {
    try (var stand = new Stand();
        var gate = new Gate()) {
      UUID command = decideAndDie(stand, gate, SEAL);
      Instance withoutKey = startWithoutKey(stand, command);

      stand
          .sql()
          .update("update transfer.command_log set events = null where get_byte(events, 0) = 7");
      withoutKey.awaitUp();
      stand.awaitQuiet();

      assertThat(stand.events()).isEmpty();
      assertThat(stand.replies(command)).containsExactly("value 5");
      assertThat(stand.deadLetters()).isEmpty();
    }
  }

  @Test
  void aRepeatedCommandGetsItsAnswerEvenIfItsEventsCannotBeOpened() {
    try (var stand = new Stand()) {
      Instance sealing = stand.instance("0");
      sealing.counters.sealEvents(SEAL);
      sealing.start();
      UUID command = stand.add(counter, 5);
      stand.awaitQuiet();
      sealing.stop();

      Instance withoutKey = stand.instance("0");
      withoutKey.counters.sealEvents(WITHOUT_KEY);
      withoutKey.start();
      stand.send(command, counter, Counters.add(counter, 5));
      stand.awaitQuiet();
      stand.awaitReplies(command, 2);

      assertThat(stand.replies(command)).containsExactly("value 5", "value 5*");
      assertThat(stand.events()).containsExactly(command + " 1 5");
    }
  }

  /** Lets a process die after the commit in Postgres and before the commit in Kafka. */
  private UUID decideAndDie(Stand stand, Gate gate, EventSeal seal) throws InterruptedException {
    Instance dying = stand.instance("0");
    dying.counters.sealEvents(seal);
    dying.beforeKafkaCommit(gate);
    UUID command = stand.add(counter, 5);
    stand.flush();
    dying.start();
    gate.awaitReached();
    await().atMost(Stand.PATIENCE).until(() -> stand.value(counter) == 5);
    dying.kill();
    return command;
  }

  private static Instance startWithoutKey(Stand stand, UUID command) {
    Instance withoutKey = stand.instance("0");
    withoutKey.counters.sealEvents(WITHOUT_KEY);
    withoutKey.start();
    await()
        .atMost(Stand.PATIENCE)
        .until(
            () ->
                withoutKey
                    .healthDetails()
                    .toString()
                    .contains(
                        "The events of the command %s cannot be opened. Add the key k1."
                            .formatted(command)));
    return withoutKey;
  }

  private static void successor(Stand stand, EventSeal seal) {
    Instance successor = stand.instance("0");
    successor.counters.sealEvents(seal);
    successor.start();
    stand.awaitQuiet();
  }

  private static byte[] loggedEvents(Stand stand, UUID command) {
    return stand
        .sql()
        .queryForObject(
            "select events from transfer.command_log where command_id = ?", byte[].class, command);
  }

  private static byte[] inverted(CommandId commandId, byte[] bytes) {
    byte mask = (byte) (commandId.value().hashCode() | 1);
    byte[] inverted = bytes.clone();
    for (int i = 0; i < inverted.length; i++) {
      inverted[i] ^= mask;
    }
    return inverted;
  }
}
