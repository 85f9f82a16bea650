package io.finlego.acceptance;

/**
 * How far suites go which could go on for ever: a little in each build, ten times in {@code
 * -Pslow}.
 */
final class Effort {

  private static final int FACTOR = Integer.getInteger("finlego.acceptance.effort", 1);

  private Effort() {}

  static int times(int each) {
    return Math.multiplyExact(each, FACTOR);
  }
}
