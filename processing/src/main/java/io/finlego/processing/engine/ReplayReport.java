package io.finlego.processing.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators in the log, in the metrics and in the health how a replay goes. */
final class ReplayReport {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayReport.class);

  private final String journalTopic;
  private final ProcessingMetrics metrics;
  private final LoopStatus status;
  private long batchCount;
  private long doneCount;
  private long commandCount;
  private long differenceCount;
  private long startNanos;

  ReplayReport(String journalTopic, ProcessingMetrics metrics, LoopStatus status) {
    this.journalTopic = journalTopic;
    this.metrics = metrics;
    this.status = status;
  }

  void noteWaiting() {
    status.markReplaying("another loop applies the batches of " + journalTopic + " again");
  }

  void noteReading() {
    status.markReplaying("reading " + journalTopic + ", because Postgres lacks batches of it");
  }

  /** Notes that so many batches will be applied again. */
  void noteStart(long newBatchCount) {
    batchCount = newBatchCount;
    doneCount = 0;
    commandCount = 0;
    differenceCount = 0;
    startNanos = System.nanoTime();
    LOG.info(
        "Postgres is older than the topics. {} batches of {} are applied again, in their order and"
            + " with their instants, before new commands",
        batchCount,
        journalTopic);
    noteProgress();
  }

  void noteBatch(AppliedBatch batch, BatchReplay.Result result) {
    doneCount++;
    commandCount += result.commandCount();
    if (result.commandCount() > 0) {
      metrics.countReplayedBatch();
    }
    if (!result.isSame()) {
      differenceCount++;
      metrics.countReplayDifference();
      CommandRun firstRun = batch.runs().getFirst();
      LOG.warn(
          "The batch of {} that begins at partition {} offset {} came to other outcomes than the"
              + " first time",
          batch.appliedAt(),
          firstRun.partition(),
          firstRun.firstOffset());
    }
    noteProgress();
  }

  void noteEnd() {
    LOG.info(
        "{} commands in {} batches were applied again in {} s. {} batches came to other outcomes"
            + " than the first time",
        commandCount,
        doneCount,
        Duration.ofNanos(System.nanoTime() - startNanos).toSeconds(),
        differenceCount);
  }

  void noteGap(JournalGapException failure) {
    LOG.error("Postgres cannot be brought up to the topics: {}", failure.getMessage());
  }

  /** Notes that a replay has ended, whether or not it has come to its end. */
  void noteClosed() {
    metrics.setReplayRemaining(0);
  }

  void noteClock(Duration lag) {
    status.markReplaying(
        "the clock of Postgres is %s ms behind the last batch".formatted(lag.toMillis()));
  }

  void noteWrongClock(Duration lag) {
    LOG.error(
        "The clock of Postgres is {} behind the last batch. New batches get instants before it, so"
            + " a later replay may find them in another order",
        lag);
  }

  private void noteProgress() {
    metrics.setReplayRemaining(batchCount - doneCount);
    status.markReplaying(
        "batches of %s are applied again: %s of %s".formatted(journalTopic, doneCount, batchCount));
  }
}
