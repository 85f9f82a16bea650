package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.baseline.Tpcb;
import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.stand.TestStand;
import java.time.Duration;
import java.util.List;

/** P4: measures the rate of payments that are sent in bulk over HTTP as JSON. */
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
    Duration sideDuration = laboratory.effort().sideDuration();
    Tpcb tpcb = laboratory.tpcb();
    TestStand stand = laboratory.stand();
    RestSide.warmUp(laboratory);
    return List.of(
        Result.of(
            GOAL,
            laboratory.measureAndReportPairs(
                Words::number,
                () -> tpcb.measureTransactionsPerSecond(sideDuration),
                () -> RestSide.measureBulkPaymentsPerSecond(stand, sideDuration)),
            rate -> Words.perSecond("payments", rate)));
  }
}
