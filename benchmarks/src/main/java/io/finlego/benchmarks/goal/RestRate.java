package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.stand.Stand;
import java.time.Duration;
import java.util.List;

/** P3: how much a payment costs beyond its HTTP request. */
final class RestRate implements Benchmark {

  private static final Goal GOAL =
      new Goal(
          "P3",
          "REST, a payment a request, 64 connections, against an empty JSON POST",
          new Bound.AtLeast(0.5));

  @Override
  public String id() {
    return "P3";
  }

  @Override
  public String description() {
    return "REST, one payment a request, against an empty JSON POST";
  }

  @Override
  public List<Result> measure(Laboratory laboratory) throws Exception {
    Duration side = laboratory.effort().side();
    Stand stand = laboratory.stand();
    RestSide.warmUp(laboratory);
    laboratory.warmUp("the empty server", time -> RestSide.emptyServer(stand, time));
    return List.of(
        Result.of(
            GOAL,
            laboratory.rates(
                Words::number,
                () -> RestSide.emptyServer(stand, side),
                () -> RestSide.payments(stand, side)),
            rate -> Words.perSecond("requests", rate)));
  }
}
