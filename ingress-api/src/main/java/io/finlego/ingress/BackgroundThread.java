package io.finlego.ingress;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs work on a daemon thread of its own, from the application's start to its stop. */
public abstract class BackgroundThread implements SmartLifecycle {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;

  /** The name that the thread has in logs and thread dumps. */
  protected abstract String threadName();

  /** Works until {@link #stopsWithin} says that the application stops, or until an interrupt. */
  protected abstract void work() throws InterruptedException;

  /** Pauses for this time and returns false. Returns true at once if the application stops. */
  protected final boolean stopsWithin(Duration pause) throws InterruptedException {
    return stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Called when the application stops, so that the worker can notice it early. Does nothing unless
   * overridden.
   */
  protected void wakeUp(Thread worker) {}

  /** The longest time for which the application's stop waits for the thread to end. */
  protected Duration stopTimeout() {
    return STOP_TIMEOUT;
  }

  @Override
  public final void start() {
    thread = Thread.ofPlatform().daemon().name(threadName()).start(this::run);
  }

  @Override
  public final void stop() {
    stopping.countDown();
    Thread worker = thread;
    if (worker != null) {
      wakeUp(worker);
      try {
        worker.join(stopTimeout());
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
      work();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
