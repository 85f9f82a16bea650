package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.UncategorizedSQLException;

class FailuresTest {

  private final UUID counter = UUID.randomUUID();

  @Test
  void contentionRunsTheBatchAgainAtOnce() {
    try (var stand = new Stand()) {
      Instance instance = stand.start("0");
      failing(instance, 5, "40P01");

      UUID id = stand.add(counter, 5);
      stand.awaitQuiet();

      assertThat(stand.events()).containsExactly(id + " 1 5");
      assertThat(instance.backOffs()).isZero();
    }
  }

  @Test
  void aTransientFailureIsWaitedForHoweverLongItLasts() {
    try (var stand = new Stand()) {
      Instance instance = stand.start("0");
      failing(instance, 6, "53300");

      UUID id = stand.add(counter, 5);
      stand.awaitQuiet();

      assertThat(stand.events()).containsExactly(id + " 1 5");
      assertThat(stand.deadLetters()).isEmpty();
      assertThat(
              instance
                  .meters
                  .get("finlego.processing.back.offs")
                  .tag("kind", "transient")
                  .counter())
          .satisfies(counter -> assertThat(counter.count()).isEqualTo(6));
    }
  }

  @Test
  void aCommandThatTimesOutForEverBecomesADeadLetterWhenThePatienceIsOver() {
    try (var stand = new Stand()) {
      Instance instance = stand.start("0");
      instance.counters.beforeApply(
          batch -> {
            if (batch.stream().anyMatch(received -> received.command().amount() == 13)) {
              throw failure("57014");
            }
          });

      UUID good = stand.add(counter, 5);
      UUID slow = stand.add(counter, 13);
      UUID last = stand.add(counter, 7);
      stand.awaitQuiet();
      stand.awaitReplies(last, 1);

      assertThat(stand.events()).containsExactly(good + " 1 5", last + " 2 12");
      assertThat(stand.replies(slow)).containsExactly("internalError");
      assertThat(stand.deadLetters()).hasSize(1);
    }
  }

  @Test
  void anErrorEndsTheConsumerVisiblyAndAnotherTakesOver() {
    try (var stand = new Stand()) {
      Instance instance = stand.start("0");
      instance.counters.beforeApply(
          _ -> {
            throw new OutOfMemoryError("test");
          });
      UUID id = stand.add(counter, 5);
      stand.flush();

      await()
          .atMost(Stand.PATIENCE)
          .until(() -> instance.processor().health().health().toString().contains("ended at"));
      assertThat(instance.health()).isEqualTo(Status.DOWN);

      stand.start("1");
      stand.awaitQuiet();
      assertThat(stand.events()).containsExactly(id + " 1 5");
    }
  }

  private static void failing(Instance instance, int times, String state) {
    var runs = new AtomicInteger();
    instance.counters.beforeApply(
        _ -> {
          if (runs.incrementAndGet() <= times) {
            throw failure(state);
          }
        });
  }

  private static UncategorizedSQLException failure(String state) {
    return new UncategorizedSQLException("test", null, new SQLException("test", state));
  }
}
