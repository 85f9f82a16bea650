package io.finlego.ingress.ledger.statement;

import java.time.Duration;
import org.springframework.dao.QueryTimeoutException;

/**
 * The deadline for writing a statement of an account. Writing must not take too long, because the
 * database keeps all old row versions until the statement's snapshot is closed.
 */
final class Deadline {

  private final long endNanos;

  private Deadline(long endNanos) {
    this.endNanos = endNanos;
  }

  static Deadline after(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /**
   * Checks the deadline.
   *
   * @throws QueryTimeoutException if the deadline has passed
   */
  void check() {
    if (System.nanoTime() - endNanos > 0) {
      throw new QueryTimeoutException("The statement was not read in time.");
    }
  }
}
