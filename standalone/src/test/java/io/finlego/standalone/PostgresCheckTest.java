package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.PostgresSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Postgres was killed, and does not start again for a while. */
class PostgresCheckTest {

  private static final Duration CLOSE_MAX = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void aStartIsTriedAgainUntilItSucceedsOrFinLegoStops() throws Exception {
    var configuration = new PostgresConfiguration(folder.resolve("postgres"));
    try (var postgres = PostgresInProcess.start(settings())) {
      var check = new PostgresCheck(postgres);
      configuration.spoil();
      postgres.kill();

      check.run();
      assertThat(postgres.isRunning()).isFalse();
      configuration.repair();
      check.run();
      assertThat(postgres.isRunning()).isTrue();

      configuration.spoil();
      postgres.kill();
      var attempts = new CountDownLatch(2);
      try (var _ =
          new Watch(
              "postgres-watch",
              () -> {
                check.run();
                attempts.countDown();
              })) {
        assertThat(attempts.await(60, TimeUnit.SECONDS)).isTrue();
        var startNanos = System.nanoTime();
        postgres.close();
        assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(CLOSE_MAX);
      }
      configuration.repair();
      check.run();
      assertThat(postgres.isRunning()).as("after the stop").isFalse();
    }
  }

  private PostgresSettings settings() {
    return PostgresSettings.inDirectory(folder.resolve("postgres")).withParameter("fsync", "off");
  }
}
