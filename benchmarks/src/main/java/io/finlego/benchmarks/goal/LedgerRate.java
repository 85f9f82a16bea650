package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.pipeline.Choice;
import io.finlego.benchmarks.stand.TestStand;
import java.time.Duration;
import java.util.List;

/**
 * P2: measures how many times faster the product's batches are than one SQL transaction for each
 * payment, on the same tables.
 */
final class LedgerRate implements Benchmark {

  private static final Goal MANY_ACCOUNTS_GOAL =
      new Goal(
          "P2a",
          "the pipeline on 1,000 accounts, against a row-locked ledger",
          new Bound.AtLeast(15));
  private static final Goal HOT_ACCOUNT_GOAL =
      new Goal(
          "P2b",
          "the pipeline with one hot account, against a row-locked ledger",
          new Bound.AtLeast(40));

  @Override
  public String id() {
    return "P2";
  }

  @Override
  public String description() {
    return "the pipeline against a row-locked ledger";
  }

  @Override
  public List<Result> measure(Laboratory laboratory) throws Exception {
    TestStand stand = laboratory.stand();
    laboratory.warmUp("the ledger", duration -> PipelineSide.measure(stand, duration, Choice.ANY));
    laboratory.warmUp(
        "the row-locked ledger",
        duration ->
            laboratory.rowLockedLedger().measure(duration, PipelineSide.ACCOUNTS, Choice.ANY));
    return List.of(
        measure(laboratory, MANY_ACCOUNTS_GOAL, Choice.ANY),
        measure(laboratory, HOT_ACCOUNT_GOAL, Choice.HOT));
  }

  private static Result measure(Laboratory laboratory, Goal goal, Choice choice) throws Exception {
    Duration sideDuration = laboratory.effort().sideDuration();
    TestStand stand = laboratory.stand();
    return Result.of(
        goal,
        laboratory.measureAndReportPairs(
            Words::number,
            () -> laboratory.rowLockedLedger().measure(sideDuration, PipelineSide.ACCOUNTS, choice),
            () -> PipelineSide.measure(stand, sideDuration, choice)),
        rate -> Words.perSecond("payments", rate));
  }
}
