package io.finlego.benchmarks.goal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Repeats a measurement until its rate no longer rises. A JVM compiles code while it runs, and at
 * first the compilers take much of the processors' time. A quick run ends the warm-up early.
 */
final class WarmUp {

  /** Measures a rate. A higher rate is better. */
  @FunctionalInterface
  interface RateMeasurement {
    double measure(Duration duration) throws Exception;
  }

  private static final Duration ROUND_DURATION = Duration.ofSeconds(5);
  private static final Duration QUICK_ROUND_DURATION = Duration.ofSeconds(3);
  private static final double SPEEDUP_MIN = 1.03;
  private static final int ROUNDS_MAX = 30;
  private static final int QUICK_ROUNDS_MAX = 2;
  private static final int ROUNDS_WITHOUT_SPEEDUP_MAX = 4;

  private WarmUp() {}

  /** Runs rounds until the rate no longer rises. Returns the rate of each round. */
  static List<Double> run(Effort effort, RateMeasurement measurement) throws Exception {
    List<Double> rates = new ArrayList<>();
    double bestRate = 0;
    int roundsWithoutSpeedup = 0;
    int roundsMax = effort.quick() ? QUICK_ROUNDS_MAX : ROUNDS_MAX;
    for (int i = 0; i < roundsMax && roundsWithoutSpeedup < ROUNDS_WITHOUT_SPEEDUP_MAX; i++) {
      double roundRate =
          measurement.measure(effort.quick() ? QUICK_ROUND_DURATION : ROUND_DURATION);
      roundsWithoutSpeedup = roundRate > SPEEDUP_MIN * bestRate ? 0 : roundsWithoutSpeedup + 1;
      bestRate = Math.max(bestRate, roundRate);
      rates.add(roundRate);
    }
    return rates;
  }
}
