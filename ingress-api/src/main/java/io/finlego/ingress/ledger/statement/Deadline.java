package io.finlego.ingress.ledger.statement;

import java.time.Duration;
import org.springframework.dao.QueryTimeoutException;

/**
 * Until when a statement must be written: its snapshot keeps the database from clearing up behind
 * it.
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
   * Lets pass until it is over.
   *
   * @throws QueryTimeoutException from then on
   */
  void check() {
    if (System.nanoTime() - endNanos > 0) {
      throw new QueryTimeoutException("The statement was not read in time.");
    }
  }
}
