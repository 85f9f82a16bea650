package io.finlego.client.erasure;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sweeps {@link UnusedKeys} every six hours; what fails is made up for by the next time. */
public final class KeySweeper implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(KeySweeper.class);
  private static final int INTERVAL_MINUTES = 360;

  private final UnusedKeys keys;
  private @Nullable ScheduledExecutorService executor;

  public KeySweeper(UnusedKeys keys) {
    this.keys = keys;
  }

  @Override
  public synchronized void start() {
    if (executor == null) {
      executor =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name("client-keys").daemon().factory());
      var _ =
          executor.scheduleWithFixedDelay(
              this::sweep, INTERVAL_MINUTES, INTERVAL_MINUTES, TimeUnit.MINUTES);
    }
  }

  @Override
  public synchronized void stop() {
    if (executor != null) {
      executor.shutdownNow();
      executor = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return executor != null;
  }

  private void sweep() {
    try {
      int swept = keys.sweep();
      if (swept > 0) {
        LOG.info("{} keys without a client were destroyed", swept);
      }
    } catch (RuntimeException e) {
      LOG.warn("Keys without a client could not be swept, next try in six hours", e);
    }
  }
}
