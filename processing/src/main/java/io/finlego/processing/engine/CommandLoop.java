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
 * Runs one consumer on its own thread. The loop runs one {@link CommandSession} after another until
 * it is stopped. A new session begins if the previous one failed.
 */
final class CommandLoop<C> implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(CommandLoop.class);

  /** The pause before the loop tries again to claim its instance id. */
  private static final Duration CLAIM_RETRY_PAUSE = Duration.ofSeconds(1);

  private final String name;
  private final InstanceClaim claim;
  private final Supplier<CommandSession<C>> sessionFactory;
  private final BackOff backOff;
  private final LoopStatus status;
  private final KnownDatabase database;
  private final Runnable onFailed;
  private final CountDownLatch stopSignal = new CountDownLatch(1);
  private volatile @Nullable CommandSession<C> session;
  private @Nullable Thread thread;

  /**
   * @param onFailed runs when an {@link Error} has ended the loop
   */
  CommandLoop(
      String name,
      InstanceClaim claim,
      Supplier<CommandSession<C>> sessionFactory,
      BackOff backOff,
      LoopStatus status,
      KnownDatabase database,
      Runnable onFailed) {
    this.name = name;
    this.claim = claim;
    this.sessionFactory = sessionFactory;
    this.backOff = backOff;
    this.status = status;
    this.database = database;
    this.onFailed = onFailed;
  }

  LoopStatus status() {
    return status;
  }

  KnownDatabase database() {
    return database;
  }

  void start() {
    thread = Thread.ofPlatform().name(name).start(this);
  }

  @Override
  public void run() {
    try {
      while (isRunning()) {
        if (tryClaim()) {
          runSession();
        } else {
          pause(CLAIM_RETRY_PAUSE);
        }
      }
      status.markStopped();
    } catch (Throwable e) {
      status.markFailed(FailureReason.of(e));
      LOG.error("{} has ended: the process must be restarted", name, e);
      onFailed.run();
    }
  }

  /** Asks the loop to end after its current batch. Any thread may call this method. */
  void stop() {
    stopSignal.countDown();
    CommandSession<C> currentSession = session;
    if (currentSession != null) {
      currentSession.wakeup();
    }
  }

  /**
   * Waits for the end of the loop. If the loop has not ended after the timeout, this method
   * interrupts the loop and waits once more, for at most the same timeout.
   */
  void awaitEnd(Duration timeout) {
    Thread loopThread = thread;
    if (loopThread == null) {
      return;
    }
    try {
      if (!loopThread.join(timeout)) {
        LOG.warn("{} does not end within its time and is interrupted", name);
        loopThread.interrupt();
        loopThread.join(timeout);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tryClaim() {
    try {
      boolean isClaimed = claim.tryClaim();
      if (!isClaimed) {
        status.markBackingOff(claim.refusal());
      }
      return isClaimed;
    } catch (DataAccessException e) {
      status.markBackingOff(FailureReason.of(e));
      return false;
    }
  }

  private void runSession() {
    try (CommandSession<C> newSession = sessionFactory.get()) {
      session = newSession;
      newSession.run(this::isRunning);
    } catch (WakeupException e) {
      LOG.debug("{} was woken up to stop", name);
    } catch (InterruptException e) {
      stopSignal.countDown();
    } catch (RuntimeException e) {
      if (isRunning()) {
        Duration wait = backOff.recordFailure();
        status.markBackingOff(FailureReason.of(e));
        LOG.warn("{} leaves its group and joins again in {} ms", name, wait.toMillis(), e);
        pause(wait);
      }
    } finally {
      session = null;
    }
  }

  private void pause(Duration wait) {
    try {
      var _ = stopSignal.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      stopSignal.countDown();
    }
  }

  private boolean isRunning() {
    return stopSignal.getCount() > 0;
  }
}
