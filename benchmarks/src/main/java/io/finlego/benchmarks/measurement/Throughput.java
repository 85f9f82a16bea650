package io.finlego.benchmarks.measurement;

/** A number of operations, and the time that they took together. */
public record Throughput(long count, double seconds) {

  public double perSecond() {
    return count / seconds;
  }
}
