package io.finlego.processing.engine;

import io.finlego.processing.engine.ProcessingSettings.BackOffSettings;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Calculates how long to wait after failures of Postgres or Kafka. The wait grows exponentially
 * with each failure in a row, and varies randomly.
 */
final class BackOff {

  private static final int DOUBLINGS_MAX = 20;

  private final BackOffSettings settings;
  private int failuresInARow;
  private long firstFailureNanos;
  private long waitUntilNanos;

  BackOff(BackOffSettings settings) {
    this.settings = settings;
  }

  /** Counts one more failure. Returns how long to wait after it. */
  Duration recordFailure() {
    long nowNanos = System.nanoTime();
    if (failuresInARow == 0) {
      firstFailureNanos = nowNanos;
    }
    long exponentialNanos = settings.first().toNanos() << Math.min(failuresInARow, DOUBLINGS_MAX);
    long maxNanos = settings.max().toNanos();
    long waitNanos = exponentialNanos <= 0 ? maxNanos : Math.min(exponentialNanos, maxNanos);
    waitNanos -= ThreadLocalRandom.current().nextLong(waitNanos / 4 + 1);
    failuresInARow++;
    waitUntilNanos = nowNanos + waitNanos;
    return Duration.ofNanos(waitNanos);
  }

  void recordSuccess() {
    failuresInARow = 0;
  }

  /** Begins the patience anew, because something has succeeded since the last failure. */
  void beginPatience() {
    firstFailureNanos = System.nanoTime();
  }

  boolean hasNoFailures() {
    return failuresInARow == 0;
  }

  /**
   * Returns the remaining time of the current wait. The result is zero or negative if the wait is
   * over.
   */
  Duration remainingWait() {
    return failuresInARow == 0
        ? Duration.ZERO
        : Duration.ofNanos(waitUntilNanos - System.nanoTime());
  }

  /**
   * Tells whether the failures have gone on for at least {@link BackOffSettings#patience()},
   * without a success.
   */
  boolean isPatienceOver() {
    return failuresInARow > 0
        && System.nanoTime() - firstFailureNanos >= settings.patience().toNanos();
  }
}
