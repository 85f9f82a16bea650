package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.stand.TestStand;
import java.time.Duration;
import java.util.List;

/** P3: compares the rate of payments over HTTP with the rate of HTTP requests without any work. */
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
    Duration sideDuration = laboratory.effort().sideDuration();
    TestStand stand = laboratory.stand();
    RestSide.warmUp(laboratory);
    laboratory.warmUp(
        "the empty server", duration -> RestSide.measureEmptyRequestsPerSecond(stand, duration));
    return List.of(
        Result.of(
            GOAL,
            laboratory.measureAndReportPairs(
                Words::number,
                () -> RestSide.measureEmptyRequestsPerSecond(stand, sideDuration),
                () -> RestSide.measurePaymentsPerSecond(stand, sideDuration)),
            rate -> Words.perSecond("requests", rate)));
  }
}
