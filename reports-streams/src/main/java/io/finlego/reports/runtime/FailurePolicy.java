package io.finlego.reports.runtime;

import io.finlego.reports.topology.UnappliableEventException;
import java.time.Duration;
import java.util.Set;
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
 * <ul>
 *   <li>If an event cannot be applied, the reports stop at this event, because without it the sums
 *       would be wrong. Queries then get the status 503, and health is DOWN and names the event.
 *       After a repair, a restart continues at this event. If {@code finlego.reports.passed-over}
 *       names the event, a restart skips it
 *   <li>If an {@link Error} occurs, the reports also stop. The process must be restarted, and its
 *       liveness says so
 *   <li>If Kafka has lost records that the figures contain, the reports stop, too. Only a start
 *       with {@code finlego.reports.rebuild} makes the figures right again
 *   <li>If another instance with the same id has taken the thread's place in the consumer group,
 *       the thread waits until that instance has ended
 *   <li>Any other failure comes from Kafka or the disk and may be temporary. A new thread replaces
 *       the failed one after a pause. The pause doubles with each failure in a row, up to 32 s
 * </ul>
 */
final class FailurePolicy implements StreamsUncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FailurePolicy.class);
  private static final long FIRST_PAUSE_MS = 500;
  private static final int DOUBLINGS_MAX = 6;
  private static final long FAILURE_FREE_NANOS = Duration.ofMinutes(5).toNanos();

  private static final long ID_CHECK_PAUSE_MS = 2_000;

  private final GroupPlace groupPlace;
  private final Runnable onBroken;
  private final AtomicInteger waitingThreadCount = new AtomicInteger();
  private final CountDownLatch stopSignal = new CountDownLatch(1);
  private final AtomicInteger replacedThreadCount = new AtomicInteger();
  private volatile @Nullable String fault;
  private int failuresInARow;
  private long lastFailureNanos;

  /**
   * @param onBroken runs after a failure that only a restart of the process repairs
   */
  FailurePolicy(GroupPlace groupPlace, Runnable onBroken) {
    this.groupPlace = groupPlace;
    this.onBroken = onBroken;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    UnappliableEventException unappliableEvent =
        findCause(failure, UnappliableEventException.class);
    if (unappliableEvent != null) {
      fault = unappliableEvent.getMessage();
      LOG.error("The reports stop: {}.", fault);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    if (failure instanceof Error) {
      markBroken(failure);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    if (findCause(failure, FencedInstanceIdException.class) != null) {
      waitForPlaceInGroup();
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    replacedThreadCount.incrementAndGet();
    long pauseMs = pauseMs();
    LOG.warn("A stream thread failed; another takes its place in {} ms.", pauseMs, failure);
    pause(pauseMs);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** Notes a failure that only a restart of the process repairs. */
  void markBroken(Throwable failure) {
    fault = failure.toString();
    LOG.error("The reports stop: the process must be restarted.", failure);
    onBroken.run();
  }

  /** Notes that Kafka has lost records which the figures contain, so that the figures are wrong. */
  void markLoss(Set<String> partitions) {
    fault =
        "Kafka has lost the newest records of %s, which the figures contain: stop all instances of the reports, and start one with finlego.reports.rebuild=true"
            .formatted(String.join(", ", partitions));
    LOG.error("The reports stop: {}.", fault);
  }

  /**
   * Returns the reason why the reports have stopped or why a thread waits for another instance with
   * the same id. Returns null if neither is the case.
   */
  @Nullable String fault() {
    return fault == null && waitingThreadCount.get() > 0 ? groupPlace.clashMessage() : fault;
  }

  /** Returns how many threads were replaced after a failure. */
  int replacedThreadCount() {
    return replacedThreadCount.get();
  }

  /** Ends the current pauses, so that the application can stop at once. */
  void stop() {
    stopSignal.countDown();
  }

  private synchronized long pauseMs() {
    long nowNanos = System.nanoTime();
    failuresInARow = nowNanos - lastFailureNanos > FAILURE_FREE_NANOS ? 1 : failuresInARow + 1;
    lastFailureNanos = nowNanos;
    return FIRST_PAUSE_MS << Math.min(failuresInARow - 1, DOUBLINGS_MAX);
  }

  private void pause(long pauseMs) {
    try {
      if (stopSignal.await(pauseMs, TimeUnit.MILLISECONDS)) {
        LOG.debug("Stopped during the pause.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitForPlaceInGroup() {
    if (waitingThreadCount.getAndIncrement() == 0) {
      LOG.warn("This instance stays out: {}.", groupPlace.clashMessage());
    }
    try {
      do {
        pause(ID_CHECK_PAUSE_MS);
      } while (stopSignal.getCount() > 0
          && groupPlace.isPlaceTaken(Thread.currentThread().getName()));
    } finally {
      waitingThreadCount.decrementAndGet();
    }
  }

  private static <T extends Throwable> @Nullable T findCause(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
