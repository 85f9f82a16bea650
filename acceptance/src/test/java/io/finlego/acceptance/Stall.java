package io.finlego.acceptance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The time from a fault to the first answer after it. All suites of faults print it alike. */
final class Stall {

  private final long startNanos = System.nanoTime();

  private Stall() {}

  /** Begins at the fault. */
  static Stall begin() {
    return new Stall();
  }

  /**
   * Prints the line of the fault.
   *
   * @param fault what happened, and in which round
   */
  void end(Class<?> suite, String fault) {
    BigDecimal seconds = BigDecimal.valueOf(System.nanoTime() - startNanos, 9);
    System.out.println(
        Seed.option(suite)
            + ", "
            + seconds.setScale(1, RoundingMode.HALF_UP)
            + " s to the first answer after "
            + fault);
  }
}
