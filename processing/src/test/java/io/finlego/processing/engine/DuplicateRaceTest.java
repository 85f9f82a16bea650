package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateRaceTest {

  private final UUID counter = UUID.randomUUID();

  /**
   * Two refusals collide in the command log only; two successes collide earlier, in the domain's
   * tables.
   */
  @ParameterizedTest
  @CsvSource({"0, zero", "5, value 5"})
  void oneCommandOnTwoPartitionsAtOnceHasOneOutcome(long amount, String reply) throws Exception {
    try (var stand = new Stand();
        var gate = new Gate()) {
      Instance first = stand.start("0");
      Instance second = stand.start("1");
      stand.group.awaitOnePartitionEach("0", "1");
      first.awaitUp();
      second.awaitUp();
      first.counters.beforeApply(_ -> gate.run());
      UUID id = UUID.randomUUID();
      int ofFirst = stand.group.partitionOf("0");

      stand.sendTo(ofFirst, id, Counters.add(counter, amount));
      gate.awaitReached();
      stand.sendTo(1 - ofFirst, id, Counters.add(counter, amount));
      stand.flush();
      stand.awaitReplies(id, 1);
      gate.open();
      stand.awaitQuiet();
      stand.awaitReplies(id, 2);

      assertThat(stand.replies(id)).containsExactly(reply, reply + "*");
      assertThat(stand.value(counter)).isEqualTo(amount);
      assertThat(stand.deadLetters()).isEmpty();
    }
  }
}
