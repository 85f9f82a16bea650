package io.finlego.benchmarks.measurement;

import java.util.Arrays;

/** Measured durations in nanoseconds, with their percentiles. */
public final class Latencies {

  private final long[] sortedNanos;

  public Latencies(long[] nanos) {
    sortedNanos = nanos.clone();
    Arrays.sort(sortedNanos);
  }

  public int count() {
    return sortedNanos.length;
  }

  /**
   * The percentile by nearest rank, in milliseconds. At least this share (0 to 1) of all durations
   * is at most as long as the result.
   */
  public double percentileMs(double share) {
    if (sortedNanos.length == 0) {
      throw new IllegalStateException("Nothing was measured.");
    }
    int rank = (int) Math.ceil(share * sortedNanos.length);
    return sortedNanos[Math.max(0, rank - 1)] / 1e6;
  }
}
