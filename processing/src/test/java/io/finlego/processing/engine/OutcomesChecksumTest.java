package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandId;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutcomesChecksumTest {

  private static final UUID ID = new UUID(1, 2);

  @Test
  void outcomesThatDifferInOnePartHaveDifferentChecksums() {
    List<Long> checksums =
        Stream.of(
                succeeded("reply", event(null, "key", "value")),
                succeeded("replyk", event(null, "ey", "value")),
                succeeded("reply", event(null, "ke", "yvalue")),
                succeeded("reply", event("topic", "key", "value")),
                succeeded("reply", command(1, "topic")),
                succeeded("reply", command(2, "topic")),
                succeeded("reply", command(1, "other")),
                succeeded("reply"),
                succeeded("reply", event(null, "key", "value"), event(null, "key", "value")),
                Outcome.failed("code", bytes("reply")),
                new Outcome(Outcome.Status.SUCCEEDED, "code", bytes("reply"), List.of(), false))
            .map(OutcomesChecksumTest::checksum)
            .toList();

    assertThat(checksums).doesNotHaveDuplicates();
  }

  @Test
  void theValueOfASecretEventDoesNotCount() {
    assertThat(checksum(succeeded("reply", event(null, "key", "123456")).withSecretEvents()))
        .isEqualTo(checksum(succeeded("reply", event(null, "key", "654321")).withSecretEvents()))
        .isNotEqualTo(
            checksum(succeeded("reply", event(null, "other", "123456")).withSecretEvents()));
  }

  private static long checksum(Outcome outcome) {
    return OutcomesChecksum.of(
        List.of(new LoggedOutcome(ID, new byte[32], outcome, null, ID, 0, 0)));
  }

  private static Outcome succeeded(String reply, Outgoing... events) {
    return Outcome.succeeded(bytes(reply), List.of(events));
  }

  private static Outgoing event(String topic, String key, String value) {
    return new Outgoing.Event(topic, bytes(key), bytes(value));
  }

  private static Outgoing command(long number, String topic) {
    return new Outgoing.Command(
        new CommandId(new UUID(0, number)), topic, bytes("key"), bytes("value"));
  }

  private static byte[] bytes(String text) {
    return Counters.text(text);
  }
}
