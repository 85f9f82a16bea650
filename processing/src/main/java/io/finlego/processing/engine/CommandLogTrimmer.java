package io.finlego.processing.engine;

import io.finlego.processing.RepeatedTask;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes outcomes from the command log, and the batches in which they were decided, after their
 * retention. It deletes them in small chunks, each in a separate transaction, so that other
 * transactions do not wait long.
 */
final class CommandLogTrimmer implements RepeatedTask.Work {

  private static final Logger LOG = LoggerFactory.getLogger(CommandLogTrimmer.class);

  private final CommandLog commandLog;
  private final AppliedBatches appliedBatches;
  private final ProcessingMetrics metrics;
  private final ProcessingSettings settings;
  private final RepeatedTask.Gate gate;

  /**
   * @param gate is looked at before each chunk. A replay recognises repeated commands by outcomes
   *     that may be older than the retention
   */
  CommandLogTrimmer(
      CommandLog commandLog,
      AppliedBatches appliedBatches,
      ProcessingMetrics metrics,
      ProcessingSettings settings,
      RepeatedTask.Gate gate) {
    this.commandLog = commandLog;
    this.appliedBatches = appliedBatches;
    this.metrics = metrics;
    this.settings = settings;
    this.gate = gate;
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
    trimInChunks(appliedBatches::trim);
  }

  /** Deletes all outcomes that are older than the retention. Returns the number of deleted rows. */
  int trim() {
    return trimInChunks(
        (retention, rowsMax) -> {
          int rowCount = commandLog.trim(retention, rowsMax);
          metrics.countTrimmedRows(rowCount);
          return rowCount;
        });
  }

  /** Deletes a chunk of a table. */
  private interface ChunkTrim {
    int trim(Duration retention, int rowsMax);
  }

  private int trimInChunks(ChunkTrim table) {
    int totalRowCount = 0;
    int chunkRowCount;
    do {
      chunkRowCount = table.trim(settings.commandLogRetention(), settings.trimChunkRows());
      totalRowCount += chunkRowCount;
    } while (chunkRowCount == settings.trimChunkRows() && mayGoOn());
    return totalRowCount;
  }

  private boolean mayGoOn() {
    return !Thread.currentThread().isInterrupted() && gate.isOpen();
  }

  @Override
  public void onFailure(RuntimeException failure) {
    LOG.warn("The command log was not trimmed this time: {}", FailureReason.of(failure));
  }
}
