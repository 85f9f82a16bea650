package io.finlego.standalone;

import io.finlego.embedded.PostgresInProcess;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts Postgres again if its process has ended, for example because the operating system killed
 * it. Postgres then recovers all committed data, and the services connect again by themselves.
 */
final class PostgresWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final PostgresInProcess postgres;
  private final CountDownLatch stopSignal = new CountDownLatch(1);
  private final Thread thread;

  PostgresWatch(PostgresInProcess postgres) {
    this.postgres = postgres;
    thread = Thread.ofPlatform().name("postgres-watch").daemon().start(this::watch);
  }

  private void watch() {
    try {
      while (!stopSignal.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        if (!postgres.isRunning()) {
          startAgain();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void startAgain() {
    LOG.error("Postgres has ended unexpectedly and is started again");
    try {
      postgres.start();
      LOG.info("Postgres runs again");
    } catch (RuntimeException e) {
      LOG.error("Postgres did not start and is tried again: {}", e.getMessage());
    }
  }

  /** Ends the watch. If it is starting Postgres, this waits for the end of the start. */
  @Override
  public void close() {
    stopSignal.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
