package io.finlego.benchmarks.measurement;

import java.util.Arrays;

/** Measured durations in nanoseconds, with their percentiles. */
public final class Latencies {

  private final long[] sorted;

  public Latencies(long[] nanos) {
    sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  public int count() {
    return sorted.length;
  }

  /**
   * The percentile by nearest rank, in milliseconds: the smallest duration that at least this share
   * (0 to 1) of all durations does not exceed.
   */
  public double percentileMs(double share) {
    if (sorted.length == 0) {
      throw new IllegalStateException("Nothing was measured.");
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }
}
