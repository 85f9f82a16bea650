package io.finlego.benchmarks.measurement;

import java.util.Arrays;

/** Measured durations, with their percentiles. */
public final class Latencies {

  private final long[] sortedNanos;

  public Latencies(long[] durationNanos) {
    sortedNanos = durationNanos.clone();
    Arrays.sort(sortedNanos);
  }

  public int count() {
    return sortedNanos.length;
  }

  /**
   * Returns a percentile in milliseconds, by the nearest-rank method.
   *
   * @param share the share of the durations that are at most as long as the result, from 0 to 1
   * @throws IllegalStateException if there are no durations
   */
  public double percentileMs(double share) {
    if (sortedNanos.length == 0) {
      throw new IllegalStateException("Nothing was measured.");
    }
    int rank = (int) Math.ceil(share * sortedNanos.length);
    return sortedNanos[Math.max(0, rank - 1)] / 1e6;
  }
}
