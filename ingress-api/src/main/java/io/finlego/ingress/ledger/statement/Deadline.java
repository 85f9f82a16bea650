package io.finlego.ingress.ledger.statement;

import java.time.Duration;
import org.springframework.dao.QueryTimeoutException;

/**
 * The deadline for writing a statement. It is needed because an open snapshot stops the database
 * from cleaning up old rows.
 */
final class Deadline {

  private final long endNanos;

  private Deadline(long endNanos) {
    this.endNanos = endNanos;
  }

  static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /**
   * Does nothing before the deadline.
   *
   * @throws QueryTimeoutException after the deadline
   */
  void check() {
    if (System.nanoTime() - endNanos > 0) {
      throw new QueryTimeoutException("The statement was not read in time.");
    }
  }
}
