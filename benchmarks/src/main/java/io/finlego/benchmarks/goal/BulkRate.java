package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.baseline.Tpcb;
import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.stand.Stand;
import java.time.Duration;
import java.util.List;

/** P4: the share of the pipeline's rate that remains behind HTTP and JSON. */
final class BulkRate implements Benchmark {

  private static final Goal GOAL =
      new Goal(
          "P4",
          "REST, 1,000 payments a request, 8 connections, against pgbench TPC-B",
          new Bound.AtLeast(8));

  @Override
  public String id() {
    return "P4";
  }

  @Override
  public String description() {
    return "REST, 1,000 payments a request, against pgbench TPC-B";
  }

  @Override
  public List<Result> measure(Laboratory laboratory) throws Exception {
    Duration side = laboratory.effort().side();
    Tpcb tpcb = laboratory.tpcb();
    Stand stand = laboratory.stand();
    RestSide.warmUp(laboratory);
    return List.of(
        Result.of(
            GOAL,
            laboratory.rates(
                Words::number,
                () -> tpcb.transactionsPerSecond(side),
                () -> RestSide.bulks(stand, side)),
            rate -> Words.perSecond("payments", rate)));
  }
}
