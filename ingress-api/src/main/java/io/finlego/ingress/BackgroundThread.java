package io.finlego.ingress;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationEventPublisherAware;
import org.springframework.context.SmartLifecycle;

/**
 * Runs work on its own daemon thread. The thread starts with the application, and ends when the
 * application stops. If an exception or an {@link Error} ends the thread earlier, the application's
 * liveness state becomes BROKEN, because only a restart starts the thread again.
 */
public abstract class BackgroundThread implements SmartLifecycle, ApplicationEventPublisherAware {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundThread.class);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

  private final CountDownLatch stopSignal = new CountDownLatch(1);
  private @Nullable Thread thread;
  private @Nullable ApplicationEventPublisher eventPublisher;

  @Override
  public final void setApplicationEventPublisher(ApplicationEventPublisher publisher) {
    eventPublisher = publisher;
  }

  /** The thread's name in logs and thread dumps. */
  protected abstract String threadName();

  /**
   * Does the work. Must return as soon as {@link #stopsWithin} returns true. If the thread is
   * interrupted, must throw the {@link InterruptedException}.
   */
  protected abstract void work() throws InterruptedException;

  /**
   * Waits for this time and then returns false. If the application is stopping, or begins to stop
   * during the wait, returns true at once.
   */
  protected final boolean stopsWithin(Duration pause) throws InterruptedException {
    return stopSignal.await(pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Is called when the application stops. A subclass can override this method to end a wait of the
   * worker thread. Does nothing if it is not overridden.
   */
  protected void wakeUp(Thread worker) {}

  /** The longest time that the stopping application waits for this thread to end. */
  protected Duration stopTimeout() {
    return STOP_TIMEOUT;
  }

  @Override
  public final void start() {
    thread = Thread.ofPlatform().daemon().name(threadName()).start(this::run);
  }

  @Override
  public final void stop() {
    stopSignal.countDown();
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
    } catch (RuntimeException | Error e) {
      if (stopSignal.getCount() > 0) {
        LOG.error("The thread {} has ended: the process must be restarted", threadName(), e);
        markBroken();
      }
    }
  }

  private void markBroken() {
    ApplicationEventPublisher publisher = eventPublisher;
    if (publisher != null) {
      AvailabilityChangeEvent.publish(publisher, this, LivenessState.BROKEN);
    }
  }
}
