package io.finlego.benchmarks.goal;

import java.util.List;

/** All of them, in the order in which they cost the least. */
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
