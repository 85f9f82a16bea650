package io.finlego.ingress.client.document;

import io.finlego.ingress.IngressSettings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sweeps again and again, on a thread of its own. */
@Component
final class SweepSchedule implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);
  private static final int STOP_TIMEOUT_MS = 3_000;

  private final OrphanSweeper sweeper;
  private final int intervalSeconds;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;

  SweepSchedule(OrphanSweeper sweeper, IngressSettings settings) {
    this.sweeper = sweeper;
    this.intervalSeconds = settings.blobs().sweepIntervalSeconds();
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().daemon().name("document-sweep").start(this::run);
  }

  @Override
  public void stop() {
    stopping.countDown();
    Thread sweeping = thread;
    if (sweeping != null) {
      try {
        sweeping.join(STOP_TIMEOUT_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      while (!stopping.await(intervalSeconds, TimeUnit.SECONDS)) {
        sweepOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweepOnce() {
    try {
      sweeper.sweep();
    } catch (RuntimeException e) {
      LOG.warn("Documents could not be swept; there will be another sweep.", e);
    }
  }
}
