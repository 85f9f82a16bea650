package io.finlego.processing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Repeats work on its own thread. The first run begins after one pause. After a failed run, the
 * task does not retry earlier, but waits for the usual pause. While the gate is closed, the task
 * skips its runs. The meter {@code finlego.processing.tasks} measures the time of the runs.
 */
public final class RepeatedTask implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RepeatedTask.class);

  /** The work of a task. */
  public interface Work {

    /** The name of the task. It appears in the name of the thread and, as a tag, in the meter. */
    String name();

    /** The time from the end of a run to the next run. */
    Duration pause();

    /**
     * Runs the work once. If somebody stops the task in the meantime, the thread of this run is
     * interrupted.
     */
    void run();

    /** Called after {@link #run} has thrown an exception, for example to log the exception. */
    void onFailure(RuntimeException failure);
  }

  /** Decides whether work may run now. */
  @FunctionalInterface
  public interface Gate {

    /**
     * Tells whether work may run now. If this method throws an exception, the run counts as failed.
     */
    boolean isOpen();
  }

  private final MeterRegistry meters;
  private final Work work;
  private final Gate gate;
  private final String threadName;
  private final Timer succeededRuns;
  private final Timer failedRuns;
  private @Nullable ScheduledExecutorService executor;
  private boolean isSkipping;

  public RepeatedTask(MeterRegistry meters, String domainName, Work work, Gate gate) {
    this.meters = meters;
    this.work = work;
    this.gate = gate;
    this.threadName = domainName + "-" + work.name();
    this.succeededRuns = timer(meters, domainName, work, "done");
    this.failedRuns = timer(meters, domainName, work, "failed");
  }

  @Override
  public synchronized void start() {
    if (executor == null) {
      executor =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name(threadName).daemon().factory());
      long pauseNanos = work.pause().toNanos();
      var _ =
          executor.scheduleWithFixedDelay(
              this::runOnce, pauseNanos, pauseNanos, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void stop() {
    stop(Duration.ZERO);
  }

  /**
   * Stops the task and interrupts a run that is under way. Then waits for the end of that run, but
   * no longer than the timeout.
   */
  public synchronized void stop(Duration timeout) {
    if (executor != null) {
      executor.shutdownNow();
      try {
        var _ = executor.awaitTermination(timeout.toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      executor = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return executor != null;
  }

  private void runOnce() {
    Timer.Sample sample = Timer.start(meters);
    Timer timer = tryWork();
    if (timer != null) {
      sample.stop(timer);
    }
  }

  /**
   * Runs the work. Returns the timer that counts the run; null if the run was skipped. An {@link
   * Error} is logged here, because the executor would silently end the task.
   */
  private @Nullable Timer tryWork() {
    try {
      if (!isGateOpen()) {
        return null;
      }
      work.run();
      return succeededRuns;
    } catch (RuntimeException e) {
      work.onFailure(e);
      return failedRuns;
    } catch (Error e) {
      LOG.error("A run of {} failed", threadName, e);
      return failedRuns;
    }
  }

  private boolean isGateOpen() {
    boolean isOpen = gate.isOpen();
    if (isOpen == isSkipping) {
      isSkipping = !isOpen;
      LOG.debug("{} {}", threadName, isOpen ? "goes on" : "pauses, because its gate is closed");
    }
    return isOpen;
  }

  private static Timer timer(MeterRegistry meters, String domainName, Work work, String outcome) {
    return Timer.builder("finlego.processing.tasks")
        .description("Time of the runs of repeated tasks, by outcome")
        .tag("domain", domainName)
        .tag("task", work.name())
        .tag("outcome", outcome)
        .register(meters);
  }
}
