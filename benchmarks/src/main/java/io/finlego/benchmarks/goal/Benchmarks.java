package io.finlego.benchmarks.goal;

import java.util.List;

/**
 * All benchmarks, in the order in which they run. In this order they share the most preparations.
 */
public final class Benchmarks {

  public static final List<Benchmark> ALL =
      List.of(
          new PipelineRate(),
          new LedgerRate(),
          new TwoPhases(),
          new RestRate(),
          new RestLatency(),
          new BulkRate(),
          new StreamsRate(),
          new Growth());

  private Benchmarks() {}
}
