package io.finlego.benchmarks.goal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Repeats a side until its rate stops rising. A JVM compiles code while it works, and at first its
 * compilers take most of the time of a few processors. A quick run ends the warm-up early.
 */
final class WarmUp {

  /** Measures a rate. A higher rate is better. */
  @FunctionalInterface
  interface Rate {
    double over(Duration duration) throws Exception;
  }

  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final Duration QUICK_ROUND = Duration.ofSeconds(3);
  private static final double FASTER = 1.03;
  private static final int ROUNDS_MAX = 30;
  private static final int QUICK_ROUNDS_MAX = 2;
  private static final int PATIENCE_ROUNDS = 4;

  private WarmUp() {}

  /** Runs the rounds and returns their rates. */
  static List<Double> run(Effort effort, Rate rate) throws Exception {
    List<Double> rates = new ArrayList<>();
    double bestRate = 0;
    int roundsSinceBest = 0;
    int rounds = effort.quick() ? QUICK_ROUNDS_MAX : ROUNDS_MAX;
    for (int i = 0; i < rounds && roundsSinceBest < PATIENCE_ROUNDS; i++) {
      double roundRate = rate.over(effort.quick() ? QUICK_ROUND : ROUND);
      roundsSinceBest = roundRate > FASTER * bestRate ? 0 : roundsSinceBest + 1;
      bestRate = Math.max(bestRate, roundRate);
      rates.add(roundRate);
    }
    return rates;
  }
}
