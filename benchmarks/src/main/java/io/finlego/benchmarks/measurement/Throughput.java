package io.finlego.benchmarks.measurement;

/** So many in so much time. */
public record Throughput(long count, double seconds) {

  public double perSecond() {
    return count / seconds;
  }
}
