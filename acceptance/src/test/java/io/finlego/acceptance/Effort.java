package io.finlego.acceptance;

/**
 * The number of rounds of the random suites: few in each build, ten times as many in {@code
 * -Pslow}.
 */
final class Effort {

  private static final int FACTOR = Integer.getInteger("finlego.acceptance.effort", 1);

  private Effort() {}

  /** Tells whether this is the run of {@code -Pslow}, or another one with more than one round. */
  static boolean isLong() {
    return FACTOR > 1;
  }

  static int times(int rounds) {
    return Math.multiplyExact(rounds, FACTOR);
  }
}
