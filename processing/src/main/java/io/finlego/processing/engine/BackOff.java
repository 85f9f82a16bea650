package io.finlego.processing.engine;

import io.finlego.processing.engine.ProcessingSettings.BackOffSettings;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait for what is away: exponentially longer, by chance a little more or less. */
final class BackOff {
  private static final int MAX_DOUBLINGS = 20;

  private final BackOffSettings settings;
  private int failures;
  private long firstFailureNanos;
  private long waitUntilNanos;

  BackOff(BackOffSettings settings) {
    this.settings = settings;
  }

  /** One more failure in a row; gives the wait it costs. */
  Duration failed() {
    long now = System.nanoTime();
    if (failures == 0) {
      firstFailureNanos = now;
    }
    long doubled = settings.first().toNanos() << Math.min(failures, MAX_DOUBLINGS);
    long bound = settings.max().toNanos();
    long wait = doubled <= 0 ? bound : Math.min(doubled, bound);
    wait -= ThreadLocalRandom.current().nextLong(wait / 4 + 1);
    failures++;
    waitUntilNanos = now + wait;
    return Duration.ofNanos(wait);
  }

  void succeeded() {
    failures = 0;
  }

  boolean isQuiet() {
    return failures == 0;
  }

  /** How long is still to wait; zero or less: not at all. */
  Duration remaining() {
    return failures == 0 ? Duration.ZERO : Duration.ofNanos(waitUntilNanos - System.nanoTime());
  }

  /** Whether failures have lasted so long that they are no passing trouble. */
  boolean patienceIsOver() {
    return failures > 0 && System.nanoTime() - firstFailureNanos >= settings.patience().toNanos();
  }
}
