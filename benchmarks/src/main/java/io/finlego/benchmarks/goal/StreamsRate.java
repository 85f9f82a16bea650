package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Pair;
import io.finlego.benchmarks.measurement.Ratios;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Throughput;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.pipeline.AccountOpening;
import io.finlego.benchmarks.pipeline.Choice;
import io.finlego.benchmarks.pipeline.Payments;
import io.finlego.benchmarks.pipeline.Pipeline;
import io.finlego.benchmarks.stand.ReportedTurnover;
import io.finlego.benchmarks.stand.ResidentMemory;
import io.finlego.benchmarks.stand.Service;
import io.finlego.benchmarks.stand.TestStand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** P8: measures whether the reports keep up with the ledger while both run. */
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
    TestStand stand = laboratory.stand();
    laboratory.reportProgress("opening accounts and starting the reports");
    stand.runOnly(Service.LEDGER);
    stand.reset(0);
    List<UUID> accounts = AccountOpening.open(stand.brokers(), PipelineSide.ACCOUNTS);
    stand.runOnly(Service.LEDGER, Service.REPORTS);
    Measurement measurement = new Measurement(stand, accounts);
    laboratory.warmUp("the reports", duration -> measurement.run(duration).product());
    long mebibytesBefore = ResidentMemory.mebibytes(stand.pid(Service.REPORTS));
    List<Pair<Double, Double>> pairs = new ArrayList<>();
    for (int i = 0; i < laboratory.effort().pairCount(); i++) {
      pairs.add(measurement.run(laboratory.effort().sideDuration()));
    }
    long mebibytesAfter = ResidentMemory.mebibytes(stand.pid(Service.REPORTS));
    return List.of(result(pairs, mebibytesBefore, mebibytesAfter));
  }

  private static Result result(
      List<Pair<Double, Double>> pairs, long mebibytesBefore, long mebibytesAfter) {
    Result rateResult = Result.of(GOAL, pairs, rate -> Words.perSecond("payments", rate));
    return new Result(
        GOAL,
        "%s, %s → %s MiB resident".formatted(rateResult.figure(), mebibytesBefore, mebibytesAfter),
        rateResult.baseline(),
        new Ratios(rateResult.ratios().values()));
  }

  /**
   * Measures the ledger and the reports several times. Nothing is deleted between the measurements:
   * the reports keep their state, so the ledger must keep its payments too.
   */
  private static final class Measurement {

    private final TestStand stand;
    private final Payments payments;
    private long paymentCount;

    Measurement(TestStand stand, List<UUID> accounts) {
      this.stand = stand;
      payments = new Payments(accounts, Choice.ANY);
    }

    /**
     * Makes payments for the given duration, and waits until the reports show all of them.
     *
     * @return the payments per second that the ledger made (baseline), and the payments per second
     *     that reached the reports (product)
     */
    Pair<Double, Double> run(Duration duration) throws Exception {
      Throughput throughput;
      double appliedSeconds;
      try (Pipeline pipeline = new Pipeline(stand.brokers())) {
        long beginNanos = System.nanoTime();
        throughput = pipeline.run(duration, payments);
        ReportedTurnover.await(stand.managementUrl(Service.REPORTS), payments.sumCents());
        appliedSeconds = (System.nanoTime() - beginNanos) / 1e9;
      }
      paymentCount += throughput.count();
      stand.database().verify(paymentCount);
      return new Pair<>(throughput.perSecond(), throughput.count() / appliedSeconds);
    }
  }
}
