package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.TestServers;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class PostgresOutageTest {

  private final UUID counter = UUID.randomUUID();

  @Test
  void everyCommandIsAppliedOnceAfterAnOutageOfPostgres() {
    try (var postgres = PostgresInProcess.start(TestServers.postgresSettings());
        var stand = new Stand(postgres)) {
      Instance instance = stand.start("0");
      var killed = new AtomicBoolean();
      instance.counters.beforeApply(
          _ -> {
            if (killed.compareAndSet(false, true)) {
              postgres.kill();
              postgres.start();
            }
          });

      UUID first = stand.add(counter, 5);
      stand.awaitQuiet();

      assertThat(killed).isTrue();
      assertThat(stand.events()).containsExactly(first + " 1 5");

      postgres.stop();
      UUID second = stand.add(counter, 7);
      stand.flush();
      await().atMost(Stand.PATIENCE).until(() -> instance.health().equals(Status.DOWN));
      postgres.start();
      stand.awaitQuiet();
      instance.awaitUp();

      assertThat(stand.events()).containsExactly(first + " 1 5", second + " 2 12");
      assertThat(stand.deadLetters()).isEmpty();
      assertThat(stand.replies(second)).containsExactly("value 12");
    }
  }
}
