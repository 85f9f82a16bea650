package io.finlego.ingress.ledger.reports;

import java.time.Duration;

/** Pauses between two reads of the reports, while the reports still lack changes of the ledger. */
final class ReportsPause {

  private ReportsPause() {}

  /**
   * Waits for this time.
   *
   * @throws IllegalStateException if the thread is interrupted, for example because the application
   *     stops
   */
  static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "Interrupted while waiting for the reports to follow the ledger.", e);
    }
  }
}
