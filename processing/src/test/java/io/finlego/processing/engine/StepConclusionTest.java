package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.processing.Conclusion;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Bytes;
import io.finlego.schemas.Domain;
import io.finlego.schemas.Replies;
import io.finlego.schemas.Topics;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.common.StepConcluded;
import io.finlego.schemas.reply.Rejected;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/**
 * The domain in a step's header learns how the step ends, whether it is applied, refused or put
 * aside.
 */
class StepConclusionTest {

  private static final Caller CALLER = new Caller(CallerKind.system, "back-office");
  private static final byte[] CONTEXT = {1, 2, 3};

  private final UUID counter = UUID.randomUUID();
  private final UUID subject = UUID.randomUUID();
  private final Conclusion conclusion =
      new Conclusion(Domain.CLIENT, subject, "AddToCounter", CALLER, CONTEXT);

  @Test
  void aStepThatIsAppliedIsConcludedWithItsReply() {
    try (var stand = stand()) {
      UUID step = sendStep(stand, Counters.add(counter, 5));
      stand.start("0");
      stand.awaitQuiet();

      ConsumerRecord<byte[], byte[]> concluding = concluding(stand, step).getFirst();

      assertThat(concluding.key()).isEqualTo(Counters.text(subject.toString()));
      assertThat(Stand.header(concluding, CommandHeaders.REPLY_PARTITION)).isEqualTo("0");
      assertThat(concluding.headers().lastHeader(CommandHeaders.CONCLUSION)).isNull();
      ClientCommand command = command(concluding);
      assertThat(command.getCaller()).isEqualTo(CALLER);
      assertThat(command.getPayload())
          .isEqualTo(
              new StepConcluded(
                  subject,
                  "AddToCounter",
                  step,
                  ByteBuffer.wrap(Counters.text("value 5")),
                  ByteBuffer.wrap(CONTEXT)));
      assertThat(stand.events()).containsExactly(step + " 1 5");
      stand.awaitReplies(step, 1);
      assertThat(stand.replies(step)).containsExactly("continues " + stepConcludedId(step));
    }
  }

  @Test
  void aStepThatIsRefusedIsConcludedWithTheRefusal() {
    try (var stand = stand()) {
      UUID step = sendStep(stand, Counters.add(counter, 0));
      stand.start("0");
      stand.awaitQuiet();

      assertThat(reply(concluding(stand, step))).isEqualTo("zero");
      stand.awaitReplies(step, 1);
      assertThat(stand.replies(step)).containsExactly("continues " + stepConcludedId(step));
    }
  }

  @Test
  void aStepThatBreaksItsBatchIsPutAsideAndConcluded() {
    try (var stand = stand()) {
      UUID before = stand.add(counter, 1);
      UUID step = sendStep(stand, Counters.add(counter, 2_000_000));
      UUID after = stand.add(counter, 2);
      Instance instance = stand.start("0");
      stand.awaitQuiet();

      assertThat(stand.events()).containsExactly(before + " 1 1", after + " 2 3");
      assertThat(stand.deadLetters())
          .extracting(letter -> Stand.header(letter, CommandHeaders.COMMAND_ID))
          .containsExactly(step.toString());
      assertInternalError(concluding(stand, step));
      stand.awaitReplies(step, 1);
      assertThat(stand.replies(step)).containsExactly("continues " + stepConcludedId(step));
      assertThat(
              instance
                  .meters
                  .get("finlego.processing.outcomes")
                  .tag("code", "internalError")
                  .counter()
                  .count())
          .isEqualTo(1);
    }
  }

  @Test
  void anUnreadableStepIsPutAsideAndConcluded() {
    try (var stand = stand()) {
      UUID garbage = sendStep(stand, Counters.text("secret garbage"));
      UUID empty = sendStep(stand, null);
      stand.start("0");
      stand.awaitQuiet();

      assertThat(stand.deadLetters()).hasSize(2);
      assertInternalError(concluding(stand, garbage));
      assertInternalError(concluding(stand, empty));
    }
  }

  @Test
  void aRepeatedStepIsConcludedOnce() {
    try (var stand = stand()) {
      UUID step = sendStep(stand, Counters.add(counter, 5));
      send(stand, step, Counters.add(counter, 5), ConclusionBytes.write(conclusion));
      UUID broken = sendStep(stand, Counters.add(counter, 2_000_000));
      stand.start("0");
      stand.awaitQuiet();
      send(stand, step, Counters.add(counter, 5), ConclusionBytes.write(conclusion));
      send(stand, broken, Counters.add(counter, 2_000_000), ConclusionBytes.write(conclusion));
      stand.awaitQuiet();

      assertThat(concluding(stand, step)).hasSize(1);
      assertThat(concluding(stand, broken)).hasSize(1);
      stand.awaitReplies(step, 3);
      String reply = "continues " + stepConcludedId(step);
      assertThat(stand.replies(step)).containsExactly(reply, reply + "*", reply + "*");
    }
  }

  /** The log knows the dead letter and the conclusion when Kafka took neither. */
  @Test
  void aBrokenStepIsConcludedAfterACrashBeforeItsPublication() throws Exception {
    try (var stand = stand();
        var gate = new Gate()) {
      UUID step = sendStep(stand, Counters.add(counter, 2_000_000));
      stand.flush();
      Instance dying = stand.instance("0");
      dying.beforeKafkaCommit(gate);
      dying.start();
      gate.awaitReached();
      dying.kill();
      stand.start("0");
      stand.awaitQuiet();

      assertThat(stand.deadLetters()).hasSize(1);
      assertInternalError(concluding(stand, step));
      gate.open();
      dying.stop();
      assertThat(concluding(stand, step)).hasSize(1);
    }
  }

  private static List<byte[]> malformed() {
    byte[] longMessage =
        ConclusionBytes.write(
            new Conclusion(Domain.CLIENT, UUID.randomUUID(), "AStep", CALLER, CONTEXT));
    byte[] newer = longMessage.clone();
    newer[0] = 2;
    byte[] otherDomain = longMessage.clone();
    otherDomain[3] = 'x';
    byte[] ledger =
        ("\1\0\6ledger" + "\0".repeat(16) + "\0\1a\0\6system\0\1b\0\1c")
            .getBytes(StandardCharsets.UTF_8);
    return List.of(
        new byte[0], new byte[] {1}, Arrays.copyOf(longMessage, 20), newer, otherDomain, ledger);
  }

  @Test
  void aMalformedHeaderCountsAsNone() {
    try (var stand = stand()) {
      Map<UUID, UUID> brokenByStep = new HashMap<>();
      for (byte[] header : malformed()) {
        UUID step = UUID.randomUUID();
        UUID broken = UUID.randomUUID();
        brokenByStep.put(step, broken);
        send(stand, step, Counters.add(UUID.randomUUID(), 5), header);
        send(stand, broken, Counters.add(counter, 2_000_000), header);
      }
      stand.start("0");
      stand.awaitQuiet();

      Set<UUID> steps = new HashSet<>(brokenByStep.keySet());
      steps.addAll(brokenByStep.values());
      assertThat(stand.records(Topics.CLIENT_COMMANDS))
          .extracting(record -> ((StepConcluded) command(record).getPayload()).getStepCommandId())
          .doesNotContainAnyElementsOf(steps);
      brokenByStep.forEach(
          (step, broken) -> {
            stand.awaitReplies(step, 1);
            stand.awaitReplies(broken, 1);
            assertThat(stand.replies(step)).containsExactly("value 5");
            assertThat(stand.replies(broken)).containsExactly("internalError");
          });
    }
  }

  @Test
  void aConclusionIsReadAsItWasWritten() {
    assertThat(ConclusionBytes.read(ConclusionBytes.write(conclusion)))
        .usingRecursiveComparison()
        .isEqualTo(conclusion);
  }

  private static Stand stand() {
    Stand stand = new Stand();
    stand.createMissingTopic(Topics.CLIENT_COMMANDS);
    return stand;
  }

  private UUID sendStep(Stand stand, byte[] value) {
    UUID step = UUID.randomUUID();
    send(stand, step, value, ConclusionBytes.write(conclusion));
    return step;
  }

  private void send(Stand stand, UUID step, byte[] value, byte[] header) {
    stand.sendRaw(
        counter,
        value,
        Map.of(
            CommandHeaders.COMMAND_ID,
            Counters.text(step.toString()),
            CommandHeaders.CONCLUSION,
            header));
  }

  private static UUID stepConcludedId(UUID step) {
    return NameBasedUuid.of(step, "StepConcluded");
  }

  private static List<ConsumerRecord<byte[], byte[]>> concluding(Stand stand, UUID step) {
    String id = stepConcludedId(step).toString();
    return stand.records(Topics.CLIENT_COMMANDS).stream()
        .filter(record -> id.equals(Stand.header(record, CommandHeaders.COMMAND_ID)))
        .toList();
  }

  private static ClientCommand command(ConsumerRecord<byte[], byte[]> record) {
    return AvroCodec.catalogue().decode(record.value(), ClientCommand.class);
  }

  private static byte[] replyBytes(List<ConsumerRecord<byte[], byte[]>> concluding) {
    return Bytes.of(((StepConcluded) command(concluding.getFirst()).getPayload()).getReply());
  }

  private static String reply(List<ConsumerRecord<byte[], byte[]>> concluding) {
    return new String(replyBytes(concluding), StandardCharsets.UTF_8);
  }

  private static void assertInternalError(List<ConsumerRecord<byte[], byte[]>> concluding) {
    Rejected refusal = (Rejected) Replies.read(replyBytes(concluding));
    assertThat(refusal.getProblems().getFirst().getCode()).isEqualTo("internalError");
  }
}
