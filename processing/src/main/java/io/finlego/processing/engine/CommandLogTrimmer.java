package io.finlego.processing.engine;

import io.finlego.processing.RepeatedTask;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes outcomes past their retention. Each small chunk is a transaction of its own, so that no
 * other transaction waits long.
 */
final class CommandLogTrimmer implements RepeatedTask.Work {

  private static final Logger LOG = LoggerFactory.getLogger(CommandLogTrimmer.class);

  private final CommandLog commandLog;
  private final ProcessingMetrics metrics;
  private final ProcessingSettings settings;

  CommandLogTrimmer(CommandLog commandLog, ProcessingMetrics metrics, ProcessingSettings settings) {
    this.commandLog = commandLog;
    this.metrics = metrics;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "trim";
  }

  @Override
  public Duration pause() {
    return settings.trimInterval();
  }

  @Override
  public void run() {
    trim();
  }

  /** Deletes all outcomes that are due. Returns the number of deleted rows. */
  int trim() {
    int trimmedRows = 0;
    int chunk;
    do {
      chunk = commandLog.trim(settings.commandLogRetention(), settings.trimChunkRows());
      metrics.trimmed(chunk);
      trimmedRows += chunk;
    } while (chunk == settings.trimChunkRows() && !Thread.currentThread().isInterrupted());
    return trimmedRows;
  }

  @Override
  public void failed(RuntimeException failure) {
    LOG.warn("The command log was not trimmed this time: {}", FailureReason.of(failure));
  }
}
