package io.finlego.processing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes outcomes past their retention, a small chunk a transaction, so that nothing waits long.
 */
final class CommandLogTrimmer {
  private static final Logger log = LoggerFactory.getLogger(CommandLogTrimmer.class);

  private final CommandLog commandLog;
  private final ProcessingMetrics metrics;
  private final ProcessingSettings settings;
  private final ScheduledExecutorService thread;

  CommandLogTrimmer(
      CommandLog commandLog,
      ProcessingMetrics metrics,
      ProcessingSettings settings,
      String threadName) {
    this.commandLog = commandLog;
    this.metrics = metrics;
    this.settings = settings;
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(threadName).daemon(true).factory());
  }

  void start() {
    long intervalMs = settings.trimInterval().toMillis();
    var _ =
        thread.scheduleWithFixedDelay(
            this::trimOrWarn, intervalMs, intervalMs, TimeUnit.MILLISECONDS);
  }

  void stop(Duration timeout) {
    thread.shutdownNow();
    try {
      var _ = thread.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Deletes all that is due; gives how many rows. */
  int trim() {
    int trimmed = 0;
    int chunk;
    do {
      chunk = commandLog.trim(settings.commandLogRetention(), settings.trimChunkRows());
      metrics.trimmed(chunk);
      trimmed += chunk;
    } while (chunk == settings.trimChunkRows() && !thread.isShutdown());
    return trimmed;
  }

  private void trimOrWarn() {
    try {
      trim();
    } catch (RuntimeException e) {
      log.warn("The command log was not trimmed this time: {}", FailureReason.of(e));
    }
  }
}
