package io.finlego.ingress.command.availability;

import io.finlego.ingress.IngressSettings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at something again and again, on a thread of its own, and remembers the last look. */
abstract class Probe implements Dependency, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

  private static final int STOP_TIMEOUT_MS = 3_000;

  /** A dependency that is away is looked for at least this often. */
  private static final int LONGEST_AWAY_INTERVAL_MS = 500;

  private final int intervalMs;
  private final int awayIntervalMs;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile boolean up;
  private volatile long lookStartedNanos;
  private volatile boolean looking;
  private final long stuckAfterNanos;
  private @Nullable Thread thread;

  Probe(IngressSettings.Availability settings) {
    this.intervalMs = settings.probeIntervalMs();
    this.awayIntervalMs = Math.min(intervalMs, LONGEST_AWAY_INTERVAL_MS);
    this.stuckAfterNanos = TimeUnit.MILLISECONDS.toNanos(settings.probeTimeoutMs());
  }

  /** Looks once; an exception means that the dependency is away. */
  abstract void look() throws Exception;

  /** Closes everything that the looks keep open. */
  abstract void close();

  /** A look that takes too long counts as failed before it ends. */
  @Override
  public final boolean isUp() {
    return up && !(looking && System.nanoTime() - lookStartedNanos > stuckAfterNanos);
  }

  @Override
  public final void start() {
    thread = Thread.ofPlatform().daemon().name("probe-" + name()).start(this::run);
  }

  @Override
  public final void stop() {
    stopping.countDown();
    Thread looker = thread;
    if (looker != null) {
      looker.interrupt();
      try {
        looker.join(STOP_TIMEOUT_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      thread = null;
    }
  }

  @Override
  public final boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      do {
        lookOnce();
      } while (!stopping.await(up ? intervalMs : awayIntervalMs, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  private void lookOnce() throws InterruptedException {
    lookStartedNanos = System.nanoTime();
    looking = true;
    boolean before = up;
    try {
      look();
      up = true;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      up = false;
      if (before) {
        LOG.warn("{} is away: {}", name(), e.getClass().getSimpleName());
      }
    } finally {
      looking = false;
    }
    if (up && !before) {
      LOG.info("{} is there.", name());
    }
  }
}
