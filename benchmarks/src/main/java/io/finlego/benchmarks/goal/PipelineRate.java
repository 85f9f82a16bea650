package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.baseline.Tpcb;
import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.pipeline.Choice;
import io.finlego.benchmarks.stand.TestStand;
import java.time.Duration;
import java.util.List;

/**
 * P1: compares the payments per second of the pipeline with the transactions per second of
 * Postgres.
 */
final class PipelineRate implements Benchmark {

  private static final Goal GOAL =
      new Goal(
          "P1",
          "command topic → committed → events on the topic, against pgbench TPC-B",
          new Bound.AtLeast(12));

  @Override
  public String id() {
    return "P1";
  }

  @Override
  public String description() {
    return "the pipeline against pgbench TPC-B";
  }

  @Override
  public List<Result> measure(Laboratory laboratory) throws Exception {
    Duration sideDuration = laboratory.effort().sideDuration();
    Tpcb tpcb = laboratory.tpcb();
    TestStand stand = laboratory.stand();
    laboratory.warmUp("the ledger", duration -> PipelineSide.measure(stand, duration, Choice.ANY));
    return List.of(
        Result.of(
            GOAL,
            laboratory.measureAndReportPairs(
                Words::number,
                () -> tpcb.measureTransactionsPerSecond(sideDuration),
                () -> PipelineSide.measure(stand, sideDuration, Choice.ANY)),
            rate -> Words.perSecond("payments", rate)));
  }
}
