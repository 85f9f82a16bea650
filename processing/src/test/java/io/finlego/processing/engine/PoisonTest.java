package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.CommandSize;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PoisonTest {

  @RegisterExtension private final LoggedLines log = new LoggedLines();

  private final UUID counter = UUID.randomUUID();

  @Test
  void onlyTheBreakingCommandsOfABatchBecomeDeadLetters() {
    try (var stand = new Stand()) {
      UUID first = stand.add(counter, 1);
      UUID breaker = stand.add(counter, 2_000_000);
      UUID second = stand.add(counter, 2);
      stand.sendRaw(counter, Counters.add(counter, 100), Map.of());
      stand.sendRaw(
          counter,
          Counters.add(counter, 100),
          Map.of(CommandHeaders.COMMAND_ID, Counters.text("1-1-1-1-1")));
      UUID garbage = UUID.randomUUID();
      stand.send(garbage, counter, Counters.text("secret garbage"));
      UUID empty = UUID.randomUUID();
      stand.send(empty, counter, null);
      UUID third = stand.add(counter, 4);
      stand.flush();

      Instance instance = stand.start("0");
      stand.awaitQuiet();
      stand.awaitReplies(third, 1);

      assertThat(stand.value(counter)).isEqualTo(7);
      assertThat(stand.events()).containsExactly(first + " 1 1", second + " 2 3", third + " 3 7");
      for (UUID poison : List.of(breaker, garbage, empty)) {
        assertThat(stand.replies(poison)).containsExactly("internalError");
      }
      assertThat(stand.deadLetters())
          .extracting(r -> Stand.header(r, DeadLetters.REASON_HEADER))
          .satisfiesExactly(
              reason -> assertThat(reason).contains("23514"),
              reason -> assertThat(reason).contains("no valid finlego-command-id"),
              reason -> assertThat(reason).contains("no valid finlego-command-id"),
              reason -> assertThat(reason).startsWith("unreadable: UnreadableCommandException"),
              reason -> assertThat(reason).isEqualTo("unreadable: no value"));
      assertThat(instance.meters.get("finlego.processing.dead.letters").counter().count())
          .isEqualTo(5);
      assertThat(instance.meters.get("finlego.processing.isolations").counter().count())
          .isEqualTo(1);
      assertThat(
              instance
                  .meters
                  .get("finlego.processing.outcomes")
                  .tag("code", "internalError")
                  .counter()
                  .count())
          .isEqualTo(3);
      assertThat(log.lines())
          .filteredOn(line -> line.contains("goes to the dead letters"))
          .filteredOn(line -> line.contains(stand.commandTopic() + "-"))
          .hasSize(5);
      assertThat(log.lines()).noneMatch(line -> line.contains("secret garbage"));
    }
  }

  @Test
  void aDeadLetterHasTheRecordItsPositionAndAReasonOnly() {
    try (var stand = new Stand()) {
      UUID garbage = UUID.randomUUID();
      stand.send(garbage, counter, Counters.text("secret garbage"));
      stand.start("0");
      stand.awaitQuiet();

      var letter = stand.deadLetters().getFirst();

      assertThat(letter.key()).isEqualTo(Counters.text(counter.toString()));
      assertThat(letter.value()).isEqualTo(Counters.text("secret garbage"));
      assertThat(Stand.header(letter, CommandHeaders.COMMAND_ID)).isEqualTo(garbage.toString());
      assertThat(Stand.header(letter, DeadLetters.TOPIC_HEADER)).isEqualTo(stand.commandTopic());
      assertThat(Stand.header(letter, DeadLetters.OFFSET_HEADER)).isEqualTo("0");
      assertThat(Stand.header(letter, DeadLetters.PARTITION_HEADER)).isIn("0", "1");
      assertThat(
              Stream.of(letter.headers().toArray())
                  .map(header -> new String(header.value(), StandardCharsets.UTF_8)))
          .noneMatch(text -> text.contains("secret"));
    }
  }

  @Test
  void aCommandWithATooLargeEventCountsAsBreaking() {
    var command =
        new Delivery.Decoded<>(
            new org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]>(
                "t", 0, 0, null, new byte[0]),
            CommandTrace.NONE,
            new io.finlego.kernel.CommandId(UUID.randomUUID()),
            new byte[32],
            null,
            "command");
    try (var stand = new Stand()) {
      var sorting =
          new BatchSorting<>(
              UUID.randomUUID(),
              List.of(command),
              Map.of(0, Progress.NONE),
              Map.of(),
              new Refusals());
      byte[] large = new byte[CommandSize.EVENT_BYTES_MAX];
      Arrays.fill(large, (byte) 1);
      var outcome =
          Outcome.succeeded(new byte[0], List.of(new Outgoing.Event(new byte[16], large)));

      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> sorting.addOutcomes(List.of(outcome)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
