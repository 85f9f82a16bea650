package io.finlego.processing.engine;

import java.time.Duration;

/**
 * Makes the batches of a new session wait until the clock of the database server has passed the
 * last batch. After a fail-over the clock of the new server may be a little behind. Without the
 * wait, a batch could get an instant before those of earlier batches, and a replay would take it
 * for the earlier one.
 */
final class ClockWait {

  /** A greater lag is an error of the clock, and no wait can mend it. */
  private static final Duration LAG_MAX = Duration.ofMinutes(1);

  private final AppliedBatches appliedBatches;
  private final ReplayReport report;

  ClockWait(AppliedBatches appliedBatches, ReplayReport report) {
    this.appliedBatches = appliedBatches;
    this.report = report;
  }

  /** Tells whether new batches must wait. The caller asks again soon. */
  boolean isNeeded() {
    Duration lag = appliedBatches.clockLag();
    if (lag.isNegative()) {
      return false;
    }
    if (lag.compareTo(LAG_MAX) > 0) {
      report.noteWrongClock(lag);
      return false;
    }
    report.noteClock(lag);
    return true;
  }
}
