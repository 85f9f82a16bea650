package io.finlego.ingress.command.availability;

import io.finlego.ingress.BackgroundThread;
import io.finlego.ingress.IngressSettings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks a dependency at intervals on its own thread, and remembers the last result. */
abstract class Probe extends BackgroundThread implements Dependency {

  private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

  /** The longest time between two checks while the dependency is down. */
  private static final Duration DOWN_INTERVAL_MAX = Duration.ofMillis(500);

  private final Duration interval;
  private final Duration downInterval;
  private volatile boolean lastCheckSucceeded;
  private volatile long checkStartedNanos;
  private volatile boolean isCheckRunning;
  private final long stuckAfterNanos;

  Probe(IngressSettings.Availability settings) {
    this.interval = settings.probeInterval();
    this.downInterval = interval.compareTo(DOWN_INTERVAL_MAX) < 0 ? interval : DOWN_INTERVAL_MAX;
    this.stuckAfterNanos = settings.probeTimeout().toNanos();
  }

  /** Checks the dependency once. Throws an exception if the dependency is down. */
  abstract void check() throws Exception;

  /** Closes the connection that {@link #check} keeps open. */
  abstract void close();

  /**
   * Tells whether the last check succeeded. A check that takes too long counts as failed even
   * before it ends.
   */
  @Override
  public final boolean isUp() {
    return lastCheckSucceeded
        && !(isCheckRunning && System.nanoTime() - checkStartedNanos > stuckAfterNanos);
  }

  @Override
  protected final String threadName() {
    return "probe-" + name();
  }

  @Override
  protected final void work() throws InterruptedException {
    try {
      do {
        checkOnce();
      } while (!stopsWithin(lastCheckSucceeded ? interval : downInterval));
    } finally {
      close();
    }
  }

  @Override
  protected final void wakeUp(Thread worker) {
    worker.interrupt();
  }

  private void checkOnce() throws InterruptedException {
    checkStartedNanos = System.nanoTime();
    isCheckRunning = true;
    boolean wasUp = lastCheckSucceeded;
    try {
      check();
      lastCheckSucceeded = true;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      lastCheckSucceeded = false;
      if (wasUp) {
        LOG.warn("{} is away: {}", name(), e.getClass().getSimpleName());
      }
    } finally {
      isCheckRunning = false;
    }
    if (lastCheckSucceeded && !wasUp) {
      LOG.info("{} is there.", name());
    }
  }
}
