package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

/** Crashes between the commit in Postgres and the commit in Kafka. */
class CrashTest {

  private final UUID counter = UUID.randomUUID();

  @Test
  void aBatchWhoseKafkaCommitFailsIsPublishedOnce() {
    try (var stand = new Stand()) {
      Instance instance = stand.instance("0");
      var commits = new AtomicInteger();
      instance.beforeKafkaCommit(
          () -> {
            if (commits.incrementAndGet() <= 2) {
              throw new KafkaException("test");
            }
          });
      UUID first = stand.add(counter, 5);
      UUID breaker = stand.add(counter, 2_000_000);
      stand.flush();

      instance.start();
      stand.awaitQuiet();
      stand.awaitReplies(breaker, 1);

      assertThat(commits).hasValueGreaterThanOrEqualTo(3);
      assertThat(stand.events()).containsExactly(first + " 1 5");
      assertThat(stand.deadLetters()).hasSize(1);
      assertThat(Stand.header(stand.deadLetters().getFirst(), DeadLetters.REASON_HEADER))
          .contains("23514");
      assertThat(stand.replies(first)).containsExactly("value 5");
    }
  }

  @Test
  void aSuccessorPublishesTheBatchThatADeadProcessCommittedInPostgres() throws Exception {
    try (var stand = new Stand();
        var gate = new Gate()) {
      Instance dying = stand.instance("0");
      dying.beforeKafkaCommit(gate);
      UUID first = stand.add(counter, 5);
      stand.flush();
      dying.start();
      gate.awaitReached();
      UUID second = stand.add(counter, 7);
      stand.flush();
      await().atMost(Stand.PATIENCE).until(() -> stand.value(counter) == 12);
      dying.kill();

      stand.start("0");
      stand.awaitQuiet();
      stand.awaitReplies(second, 1);

      assertThat(stand.events()).containsExactly(first + " 1 5", second + " 2 12");
      assertThat(stand.value(counter)).isEqualTo(12);
      assertThat(stand.replies(first)).containsExactly("value 5");

      gate.open();
      dying.stop();
      assertThat(stand.events()).hasSize(2);
    }
  }
}
