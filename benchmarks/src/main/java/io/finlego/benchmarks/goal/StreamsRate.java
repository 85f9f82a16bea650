package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Pair;
import io.finlego.benchmarks.measurement.Ratios;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Throughput;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.pipeline.Choice;
import io.finlego.benchmarks.pipeline.OpenedAccounts;
import io.finlego.benchmarks.pipeline.Payments;
import io.finlego.benchmarks.pipeline.Pipeline;
import io.finlego.benchmarks.stand.ReportedTurnover;
import io.finlego.benchmarks.stand.ResidentMemory;
import io.finlego.benchmarks.stand.Service;
import io.finlego.benchmarks.stand.Stand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** P8: the reports keep up with the ledger while both run. */
final class StreamsRate implements Benchmark {

  private static final Goal GOAL =
      new Goal(
          "P8",
          "events applied by the reports, against payments made by the ledger meanwhile",
          new Bound.AtLeast(0.8));

  @Override
  public String id() {
    return "P8";
  }

  @Override
  public String description() {
    return "the reports against the ledger that feeds them";
  }

  @Override
  public List<Result> measure(Laboratory laboratory) throws Exception {
    Stand stand = laboratory.stand();
    laboratory.say("opening accounts and starting the reports");
    stand.run(Service.LEDGER);
    stand.restart(0);
    List<UUID> accounts = OpenedAccounts.open(stand.brokers(), PipelineSide.ACCOUNTS);
    stand.run(Service.LEDGER, Service.REPORTS);
    Course course = new Course(stand, accounts);
    laboratory.warmUp("the reports", time -> course.run(time).product());
    long before = ResidentMemory.mebibytes(stand.pid(Service.REPORTS));
    List<Pair<Double, Double>> pairs = new ArrayList<>();
    for (int i = 0; i < laboratory.effort().pairs(); i++) {
      pairs.add(course.run(laboratory.effort().side()));
    }
    long after = ResidentMemory.mebibytes(stand.pid(Service.REPORTS));
    return List.of(result(pairs, before, after));
  }

  private static Result result(List<Pair<Double, Double>> pairs, long before, long after) {
    Result rates = Result.of(GOAL, pairs, rate -> Words.perSecond("payments", rate));
    return new Result(
        GOAL,
        "%s, %s → %s MiB resident".formatted(rates.figure(), before, after),
        rates.baseline(),
        new Ratios(rates.ratios().values()));
  }

  /**
   * Runs all sides on the same ledger, because the reports keep their state from side to side, and
   * the ledger must match it.
   */
  private static final class Course {

    private final Stand stand;
    private final Payments payments;
    private long paymentCount;

    Course(Stand stand, List<UUID> accounts) {
      this.stand = stand;
      payments = new Payments(accounts, Choice.ANY);
    }

    /**
     * Measures two figures on one side.
     *
     * @return the payments a second that the ledger makes, and those that reach the reports
     */
    Pair<Double, Double> run(Duration side) throws Exception {
      Throughput throughput;
      double appliedSeconds;
      try (Pipeline pipeline = new Pipeline(stand.brokers())) {
        long begin = System.nanoTime();
        throughput = pipeline.run(side, payments);
        ReportedTurnover.await(stand.managementUrl(Service.REPORTS), payments.cents());
        appliedSeconds = (System.nanoTime() - begin) / 1e9;
      }
      paymentCount += throughput.count();
      stand.database().verify(paymentCount);
      return new Pair<>(throughput.perSecond(), throughput.count() / appliedSeconds);
    }
  }
}
