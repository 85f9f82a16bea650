package io.finlego.ledger.expiry;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks, at an interval, for the expiry of every payment whose time has passed. A search that fails,
 * because Postgres or Kafka is away, is made up for by the next one.
 */
public final class ExpiryTimer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ExpiryTimer.class);

  private final DuePayments due;
  private final ExpiryCommands commands;
  private final Duration interval;
  private @Nullable ScheduledExecutorService executor;

  public ExpiryTimer(DuePayments due, ExpiryCommands commands, Duration interval) {
    this.due = due;
    this.commands = commands;
    this.interval = interval;
  }

  @Override
  public synchronized void start() {
    if (executor == null) {
      executor =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name("ledger-expiry").daemon().factory());
      long micros = TimeUnit.NANOSECONDS.toMicros(interval.toNanos());
      var _ = executor.scheduleWithFixedDelay(this::search, micros, micros, TimeUnit.MICROSECONDS);
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

  private void search() {
    try {
      DuePayments.Due last = DuePayments.Due.BEFORE_ALL;
      List<DuePayments.Due> page;
      do {
        page = due.after(last);
        page.forEach(payment -> commands.send(payment.id()));
        last = page.isEmpty() ? last : page.getLast();
      } while (!due.isLast(page) && !Thread.currentThread().isInterrupted());
    } catch (RuntimeException e) {
      LOG.warn(
          "Payments past their time could not be looked up or sent, next try in {}", interval, e);
    }
  }
}
