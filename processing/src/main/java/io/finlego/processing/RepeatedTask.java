package io.finlego.processing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Repeats work on its own thread. The first run comes after one pause. If a run fails, the next run
 * makes up for it. The meter {@code finlego.processing.tasks} times the runs.
 */
public final class RepeatedTask implements SmartLifecycle {

  /** The work of a task. */
  public interface Work {

    /**
     * The name of the task, which the thread and the meter show together with the domain's name.
     */
    String name();

    /** The time from the end of a run to the next run. */
    Duration pause();

    /** Runs the work once. A stop interrupts the thread. */
    void run();

    /** Reports a failed run. */
    void failed(RuntimeException failure);
  }

  private final MeterRegistry meters;
  private final Work work;
  private final String thread;
  private final Timer succeeded;
  private final Timer failed;
  private @Nullable ScheduledExecutorService executor;

  public RepeatedTask(MeterRegistry meters, String domain, Work work) {
    this.meters = meters;
    this.work = work;
    this.thread = domain + "-" + work.name();
    this.succeeded = timer(meters, domain, work, "done");
    this.failed = timer(meters, domain, work, "failed");
  }

  @Override
  public synchronized void start() {
    if (executor == null) {
      executor =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name(thread).daemon().factory());
      long nanos = work.pause().toNanos();
      var _ = executor.scheduleWithFixedDelay(this::runOnce, nanos, nanos, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void stop() {
    stop(Duration.ZERO);
  }

  /** Stops the task. If a run is under way, waits for its end, but at most this long. */
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
    sample.stop(succeeds() ? succeeded : failed);
  }

  private boolean succeeds() {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      work.failed(e);
      return false;
    }
  }

  private static Timer timer(MeterRegistry meters, String domain, Work work, String outcome) {
    return Timer.builder("finlego.processing.tasks")
        .description("Time of the runs of repeated tasks, by outcome")
        .tag("domain", domain)
        .tag("task", work.name())
        .tag("outcome", outcome)
        .register(meters);
  }
}
