package io.finlego.reports.runtime;

import io.finlego.reports.topology.UnappliableEventException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread fails.
 *
 * <p>An event that can't be applied stops the reports at that event: without it sums would be
 * wrong, and nobody would see it. Queries then get 503, health is DOWN and names the event; after a
 * repair (or with the event in {@code finlego.reports.passed-over}) a restart goes on from there.
 * An {@link Error} stops them too. Everything else comes from Kafka or the disk and may pass: the
 * thread is replaced after a pause that grows with the number of failures in a row.
 */
final class FailurePolicy implements StreamsUncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FailurePolicy.class);
  private static final long FIRST_PAUSE_MS = 500;
  private static final int MAX_DOUBLINGS = 6;
  private static final long QUIET_NANOS = Duration.ofMinutes(5).toNanos();

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicInteger replaced = new AtomicInteger();
  private volatile @Nullable String fault;
  private int failuresInARow;
  private long lastFailureNanos;

  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    UnappliableEventException unappliable = unappliable(failure);
    if (unappliable != null) {
      fault = unappliable.getMessage();
      LOG.error("The reports stop: {}.", fault);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    if (failure instanceof Error) {
      fault = failure.toString();
      LOG.error("The reports stop.", failure);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    replaced.incrementAndGet();
    long pauseMs = pauseMs();
    LOG.warn("A stream thread failed; another takes its place in {} ms.", pauseMs, failure);
    await(pauseMs);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** Why the reports have stopped for good; null if they have not. */
  @Nullable String fault() {
    return fault;
  }

  /** How many threads have been replaced. */
  int replaced() {
    return replaced.get();
  }

  /** Ends a pause, so that a stop need not wait for it. */
  void stop() {
    stopped.countDown();
  }

  private synchronized long pauseMs() {
    long now = System.nanoTime();
    failuresInARow = now - lastFailureNanos > QUIET_NANOS ? 1 : failuresInARow + 1;
    lastFailureNanos = now;
    return FIRST_PAUSE_MS << Math.min(failuresInARow - 1, MAX_DOUBLINGS);
  }

  private void await(long pauseMs) {
    try {
      if (stopped.await(pauseMs, TimeUnit.MILLISECONDS)) {
        LOG.debug("Stopped during the pause.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable UnappliableEventException unappliable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnappliableEventException unappliable) {
        return unappliable;
      }
    }
    return null;
  }
}
