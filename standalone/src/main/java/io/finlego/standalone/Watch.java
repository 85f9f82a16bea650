package io.finlego.standalone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a check every second on its own thread, also after a check that has failed. An Error ends
 * no watch either, because nobody would watch the watch.
 */
final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Runnable check;
  private final CountDownLatch stopSignal = new CountDownLatch(1);

  /** Starts the watch. The first check follows after a second. */
  Watch(String name, Runnable check) {
    this.check = check;
    Thread.ofPlatform().name(name).daemon().start(this::watch);
  }

  private void watch() {
    try {
      while (!stopSignal.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        checkOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void checkOnce() {
    try {
      check.run();
    } catch (RuntimeException | Error e) {
      LOG.warn("A check failed, and is repeated", e);
    }
  }

  /** Ends the watch. Does not wait for the end of a check that is under way. */
  @Override
  public void close() {
    stopSignal.countDown();
  }
}
