package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandHeaders;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandProcessingTest {

  private final UUID counter = UUID.randomUUID();

  @Test
  void aCommandIsAppliedAnsweredAndPublishedOnce() {
    try (var stand = new Stand()) {
      stand.start("0");

      UUID first = stand.add(counter, 5);
      UUID second = stand.add(counter, 7);
      stand.awaitQuiet();

      assertThat(stand.value(counter)).isEqualTo(12);
      assertThat(stand.events()).containsExactly(first + " 1 5", second + " 2 12");
      stand.awaitReplies(second, 1);
      assertThat(stand.replies(first)).containsExactly("value 5");
      assertThat(stand.replies(second)).containsExactly("value 12");
    }
  }

  @Test
  void aRefusalIsStoredAndAnsweredLikeAnyOutcome() {
    try (var stand = new Stand()) {
      stand.start("0");

      UUID refused = stand.add(counter, 0);
      stand.awaitQuiet();
      stand.awaitReplies(refused, 1);

      assertThat(stand.replies(refused)).containsExactly("zero");
      assertThat(
              stand
                  .sql()
                  .queryForMap(
                      "select succeeded, code from transfer.outcome_view where command_id = ?",
                      refused))
          .isEqualTo(Map.of("succeeded", false, "code", "zero"));
      assertThat(stand.events()).isEmpty();
    }
  }

  @Test
  void aRepeatedCommandGetsTheStoredOutcome() {
    try (var stand = new Stand()) {
      stand.start("0");
      UUID id = stand.add(counter, 5);
      stand.awaitQuiet();

      stand.send(id, counter, Counters.add(counter, 5));
      stand.awaitQuiet();
      stand.awaitReplies(id, 2);

      assertThat(stand.replies(id)).containsExactly("value 5", "value 5*");
      assertThat(stand.events()).hasSize(1);
      assertThat(stand.value(counter)).isEqualTo(5);
    }
  }

  @Test
  void repetitionsWithinABatchCountAsOneCommand() {
    try (var stand = new Stand()) {
      UUID id = stand.add(counter, 5);
      stand.send(id, counter, Counters.add(counter, 5));
      stand.send(id, counter, Counters.add(counter, 6));
      stand.flush();

      stand.start("0");
      stand.awaitQuiet();
      stand.awaitReplies(id, 3);

      assertThat(stand.replies(id)).containsExactly("value 5", "value 5*", "idempotencyKeyReused");
      assertThat(stand.events()).hasSize(1);
      assertThat(stand.value(counter)).isEqualTo(5);
    }
  }

  @Test
  void theSameIdWithAnotherPayloadIsAReusedKey() {
    try (var stand = new Stand()) {
      stand.start("0");
      UUID id = stand.add(counter, 5);
      stand.awaitQuiet();

      stand.send(id, counter, Counters.add(counter, 6));
      stand.awaitQuiet();
      stand.awaitReplies(id, 2);

      assertThat(stand.replies(id)).containsExactly("value 5", "idempotencyKeyReused");
      assertThat(stand.value(counter)).isEqualTo(5);
    }
  }

  @Test
  void theRequestHashDecidesWhetherTwoRequestsAreTheSame() {
    try (var stand = new Stand()) {
      stand.start("0");
      UUID id = UUID.randomUUID();
      var headers =
          Map.of(
              CommandHeaders.COMMAND_ID,
              Counters.text(id.toString()),
              CommandHeaders.REQUEST_HASH,
              new byte[32]);

      stand.sendRaw(counter, Counters.add(counter, 5), headers);
      stand.sendRaw(counter, Counters.add(counter, 6), headers);
      stand.awaitQuiet();
      stand.awaitReplies(id, 2);

      assertThat(stand.replies(id)).containsExactly("value 5", "value 5*");
    }
  }
}
