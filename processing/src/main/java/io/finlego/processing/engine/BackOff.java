package io.finlego.processing.engine;

import io.finlego.processing.engine.ProcessingSettings.BackOffSettings;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The waits while Postgres or Kafka is away. They grow exponentially, with a random variation. */
final class BackOff {

  private static final int DOUBLINGS_MAX = 20;

  private final BackOffSettings settings;
  private int failures;
  private long firstFailureNanos;
  private long waitUntilNanos;

  BackOff(BackOffSettings settings) {
    this.settings = settings;
  }

  /** Counts one more failure in a row. Returns the wait that follows. */
  Duration failed() {
    long nowNanos = System.nanoTime();
    if (failures == 0) {
      firstFailureNanos = nowNanos;
    }
    long doubled = settings.first().toNanos() << Math.min(failures, DOUBLINGS_MAX);
    long bound = settings.max().toNanos();
    long wait = doubled <= 0 ? bound : Math.min(doubled, bound);
    wait -= ThreadLocalRandom.current().nextLong(wait / 4 + 1);
    failures++;
    waitUntilNanos = nowNanos + wait;
    return Duration.ofNanos(wait);
  }

  void succeeded() {
    failures = 0;
  }

  boolean isQuiet() {
    return failures == 0;
  }

  /** The rest of the current wait; zero or negative when it is over. */
  Duration remaining() {
    return failures == 0 ? Duration.ZERO : Duration.ofNanos(waitUntilNanos - System.nanoTime());
  }

  /** Tells whether failures have lasted longer than the configured patience. */
  boolean patienceIsOver() {
    return failures > 0 && System.nanoTime() - firstFailureNanos >= settings.patience().toNanos();
  }
}
