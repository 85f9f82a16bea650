package io.finlego.ingress.command.availability;

import io.finlego.ingress.BackgroundThread;
import io.finlego.ingress.IngressSettings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a dependency again and again on its own thread, and remembers the last look. */
abstract class Probe extends BackgroundThread implements Dependency {

  private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

  /** The longest time between two looks for a dependency that is away. */
  private static final Duration AWAY_INTERVAL_MAX = Duration.ofMillis(500);

  private final Duration interval;
  private final Duration awayInterval;
  private volatile boolean up;
  private volatile long lookStartedNanos;
  private volatile boolean looking;
  private final long stuckAfterNanos;

  Probe(IngressSettings.Availability settings) {
    this.interval = settings.probeInterval();
    this.awayInterval = interval.compareTo(AWAY_INTERVAL_MAX) < 0 ? interval : AWAY_INTERVAL_MAX;
    this.stuckAfterNanos = settings.probeTimeout().toNanos();
  }

  /** Looks once; an exception means that the dependency is away. */
  abstract void look() throws Exception;

  /** Closes everything that the looks keep open. */
  abstract void close();

  /**
   * Tells whether the last look found the dependency. A look that takes too long counts as failed
   * even before it ends.
   */
  @Override
  public final boolean isUp() {
    return up && !(looking && System.nanoTime() - lookStartedNanos > stuckAfterNanos);
  }

  @Override
  protected final String threadName() {
    return "probe-" + name();
  }

  @Override
  protected final void work() throws InterruptedException {
    try {
      do {
        lookOnce();
      } while (!stopsWithin(up ? interval : awayInterval));
    } finally {
      close();
    }
  }

  @Override
  protected final void wakeUp(Thread worker) {
    worker.interrupt();
  }

  private void lookOnce() throws InterruptedException {
    lookStartedNanos = System.nanoTime();
    looking = true;
    boolean wasUp = up;
    try {
      look();
      up = true;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      up = false;
      if (wasUp) {
        LOG.warn("{} is away: {}", name(), e.getClass().getSimpleName());
      }
    } finally {
      looking = false;
    }
    if (up && !wasUp) {
      LOG.info("{} is there.", name());
    }
  }
}
