package io.finlego.acceptance;

import java.util.SplittableRandom;

/** The seed of the random suites. {@code -Dfinlego.test.seed=…} repeats a run. */
final class Seed {

  private static final String PROPERTY = "finlego.test.seed";
  private static final long VALUE = Long.getLong(PROPERTY, System.nanoTime());

  private Seed() {}

  static long value() {
    return VALUE;
  }

  /** Returns a random source, and prints how its run is repeated. */
  static SplittableRandom random(Class<?> suite) {
    System.out.println(option(suite));
    return new SplittableRandom(VALUE);
  }

  /** The name of the suite, and the option that repeats its run. */
  static String option(Class<?> suite) {
    return suite.getSimpleName() + ": -D" + PROPERTY + "=" + VALUE;
  }
}
