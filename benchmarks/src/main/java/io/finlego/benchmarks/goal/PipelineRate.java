package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.baseline.Tpcb;
import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.pipeline.Choice;
import io.finlego.benchmarks.stand.Stand;
import java.time.Duration;
import java.util.List;

/** P1: the rate of the pipeline, relative to the transaction rate of one Postgres. */
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
    Duration side = laboratory.effort().side();
    Tpcb tpcb = laboratory.tpcb();
    Stand stand = laboratory.stand();
    laboratory.warmUp("the ledger", time -> PipelineSide.measure(stand, time, Choice.ANY));
    return List.of(
        Result.of(
            GOAL,
            laboratory.rates(
                Words::number,
                () -> tpcb.transactionsPerSecond(side),
                () -> PipelineSide.measure(stand, side, Choice.ANY)),
            rate -> Words.perSecond("payments", rate)));
  }
}
