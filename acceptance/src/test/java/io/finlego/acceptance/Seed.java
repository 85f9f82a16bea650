package io.finlego.acceptance;

import java.util.SplittableRandom;

/** The seed of a random suite. {@code -Dfinlego.test.seed=…} repeats a run. */
final class Seed {

  private static final String PROPERTY = "finlego.test.seed";

  private Seed() {}

  /** Returns a random source, and prints how its run is repeated. */
  static SplittableRandom random(Class<?> suite) {
    long seed = Long.getLong(PROPERTY, System.nanoTime());
    System.out.println(suite.getSimpleName() + ": -D" + PROPERTY + "=" + seed);
    return new SplittableRandom(seed);
  }
}
