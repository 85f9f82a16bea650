package io.finlego.processing.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Runs one consumer on a thread of its own. The loop runs one membership in the group after the
 * other until it is stopped.
 */
final class CommandLoop<C> implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(CommandLoop.class);

  /** The pause before an instance that does not hold its claim tries again. */
  private static final Duration STAYING_OUT = Duration.ofSeconds(1);

  private final String name;
  private final InstanceClaim claim;
  private final Supplier<CommandSession<C>> sessions;
  private final BackOff backOff;
  private final LoopStatus status;
  private final Runnable onFailed;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable CommandSession<C> session;
  private @Nullable Thread thread;

  /**
   * @param onFailed runs when an {@link Error} has ended the loop
   */
  CommandLoop(
      String name,
      InstanceClaim claim,
      Supplier<CommandSession<C>> sessions,
      BackOff backOff,
      LoopStatus status,
      Runnable onFailed) {
    this.name = name;
    this.claim = claim;
    this.sessions = sessions;
    this.backOff = backOff;
    this.status = status;
    this.onFailed = onFailed;
  }

  LoopStatus status() {
    return status;
  }

  void start() {
    thread = Thread.ofPlatform().name(name).start(this);
  }

  @Override
  public void run() {
    try {
      while (isRunning()) {
        if (mayWork()) {
          work();
        } else {
          pause(STAYING_OUT);
        }
      }
      status.stopped();
    } catch (Throwable e) {
      status.failed(FailureReason.of(e));
      LOG.error("{} has ended: the process must be restarted", name, e);
      onFailed.run();
    }
  }

  /** Tells the loop to end after its current batch. May be called by any thread. */
  void stop() {
    stopping.countDown();
    CommandSession<C> current = session;
    if (current != null) {
      current.wakeup();
    }
  }

  /** Waits for the end of the loop, and interrupts the loop after the timeout. */
  void awaitEnd(Duration timeout) {
    Thread ending = thread;
    if (ending == null) {
      return;
    }
    try {
      if (!ending.join(timeout)) {
        LOG.warn("{} does not end within its time and is interrupted", name);
        ending.interrupt();
        ending.join(timeout);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean mayWork() {
    try {
      boolean held = claim.isHeld();
      if (!held) {
        status.backingOff(claim.refusal());
      }
      return held;
    } catch (DataAccessException e) {
      status.backingOff(FailureReason.of(e));
      return false;
    }
  }

  private void work() {
    try (CommandSession<C> current = sessions.get()) {
      session = current;
      current.run(this::isRunning);
    } catch (WakeupException e) {
      LOG.debug("{} was woken up to stop", name);
    } catch (InterruptException e) {
      stopping.countDown();
    } catch (RuntimeException e) {
      if (isRunning()) {
        Duration wait = backOff.failed();
        status.backingOff(FailureReason.of(e));
        LOG.warn("{} leaves its group and joins again in {} ms", name, wait.toMillis(), e);
        pause(wait);
      }
    } finally {
      session = null;
    }
  }

  private void pause(Duration wait) {
    try {
      var _ = stopping.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      stopping.countDown();
    }
  }

  private boolean isRunning() {
    return stopping.getCount() > 0;
  }
}
