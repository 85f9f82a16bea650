package io.finlego.benchmarks.goal;

import java.util.List;

/**
 * All benchmarks, in the order in which they run. This order lets the benchmarks share as many
 * preparations as possible.
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
