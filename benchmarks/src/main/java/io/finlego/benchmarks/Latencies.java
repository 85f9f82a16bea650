package io.finlego.benchmarks;

import java.util.Arrays;

/** Durations in nanoseconds, and what share of them was how short. */
final class Latencies {

  private final long[] sorted;

  Latencies(long[] nanos) {
    sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  int count() {
    return sorted.length;
  }

  /**
   * The smallest duration that at least this share (0 to 1) of all did not exceed, in milliseconds.
   */
  double percentileMs(double share) {
    if (sorted.length == 0) {
      throw new IllegalStateException("Nothing was measured.");
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }
}
