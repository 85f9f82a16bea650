package io.finlego.reports.runtime;

import io.finlego.reports.topology.UnappliableEventException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what happens when a stream thread fails.
 *
 * <p>An event that cannot be applied stops the reports at that event: without the event, sums would
 * be wrong and nobody would notice. Queries then get 503, and health is DOWN and names the event.
 * After a repair, or with the event in {@code finlego.reports.passed-over}, a restart continues
 * from there. An {@link Error} stops the reports too. A thread that lost its place in the group to
 * another instance with the same id waits until that instance has gone. Every other failure comes
 * from Kafka or the disk and may be temporary: the thread is replaced after a pause that grows with
 * the number of failures in a row.
 */
final class FailurePolicy implements StreamsUncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FailurePolicy.class);
  private static final long FIRST_PAUSE_MS = 500;
  private static final int DOUBLINGS_MAX = 6;
  private static final long QUIET_NANOS = Duration.ofMinutes(5).toNanos();

  private static final long STAYING_OUT_MS = 2_000;

  private final InstanceIdClash clash;
  private final AtomicInteger threadsStayingOut = new AtomicInteger();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicInteger replacedThreads = new AtomicInteger();
  private volatile @Nullable String fault;
  private int failuresInARow;
  private long lastFailureNanos;

  FailurePolicy(InstanceIdClash clash) {
    this.clash = clash;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    UnappliableEventException unappliable = cause(failure, UnappliableEventException.class);
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
    if (cause(failure, FencedInstanceIdException.class) != null) {
      stayOut();
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    replacedThreads.incrementAndGet();
    long pauseMs = pauseMs();
    LOG.warn("A stream thread failed; another takes its place in {} ms.", pauseMs, failure);
    await(pauseMs);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /**
   * The reason why the reports have stopped for good or stay out; null if the reports neither have
   * stopped nor stay out.
   */
  @Nullable String fault() {
    return fault == null && threadsStayingOut.get() > 0 ? clash.reason() : fault;
  }

  /** The number of threads that were replaced after a failure. */
  int replacedThreads() {
    return replacedThreads.get();
  }

  /** Ends the current pause, so that a stop need not wait for the end of the pause. */
  void stop() {
    stopped.countDown();
  }

  private synchronized long pauseMs() {
    long now = System.nanoTime();
    failuresInARow = now - lastFailureNanos > QUIET_NANOS ? 1 : failuresInARow + 1;
    lastFailureNanos = now;
    return FIRST_PAUSE_MS << Math.min(failuresInARow - 1, DOUBLINGS_MAX);
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

  private void stayOut() {
    if (threadsStayingOut.getAndIncrement() == 0) {
      LOG.warn("This instance stays out: {}.", clash.reason());
    }
    try {
      do {
        await(STAYING_OUT_MS);
      } while (stopped.getCount() > 0 && clash.isTaken(Thread.currentThread().getName()));
    } finally {
      threadsStayingOut.decrementAndGet();
    }
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
