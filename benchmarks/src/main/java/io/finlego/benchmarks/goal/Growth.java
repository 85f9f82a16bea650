package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Pair;
import io.finlego.benchmarks.measurement.Pairs;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * P7: measures whether the product becomes slower with ten times the accounts and ten times the
 * history.
 */
final class Growth implements Benchmark {

  private static final Bound GROWTH_BOUND = new Bound.AtMost(1.2);
  private static final int SIZE_RATIO = 10;
  private static final int ACCOUNTS = 100_000;
  private static final int QUICK_ACCOUNTS = 10_000;
  private static final int HISTORY_ROUNDS = 2;

  /**
   * The number of pages that the accounts of the smaller ledger fill, and so the number of its last
   * page. The searches on both ledgers read the page with this number.
   */
  private static final int PAGE_COUNT = 1_000;

  @Override
  public String id() {
    return "P7";
  }

  @Override
  public String description() {
    return "ten times the accounts and the history";
  }

  @Override
  public List<Result> measure(Laboratory laboratory) throws Exception {
    laboratory.closeStand();
    int accountCount = laboratory.effort().quick() ? QUICK_ACCOUNTS : ACCOUNTS;
    try (GrownLedger smallLedger = startLedger(laboratory, "small", accountCount);
        GrownLedger largeLedger = startLedger(laboratory, "large", SIZE_RATIO * accountCount)) {
      List<Result> results = new ArrayList<>();
      Duration sideDuration = laboratory.effort().sideDuration();
      laboratory.warmUp(
          "the smaller", duration -> 1e6 / smallLedger.measureMicrosPerPayment(duration));
      laboratory.warmUp(
          "the larger", duration -> 1e6 / largeLedger.measureMicrosPerPayment(duration));
      results.add(
          compare(
              laboratory,
              new Goal("P7a", goalDescription("the pipeline", accountCount), GROWTH_BOUND),
              micros -> Words.number(micros) + " µs a payment",
              () -> smallLedger.measureMicrosPerPayment(sideDuration),
              () -> largeLedger.measureMicrosPerPayment(sideDuration)));
      smallLedger.verify();
      largeLedger.verify();
      for (ReadKind read : ReadKind.values()) {
        laboratory.reportProgress("preparing and warming up: " + read.description());
        GrownLedger.ReadLoad smallLoad =
            smallLedger.readLoad(read, PAGE_COUNT, accountCount / PAGE_COUNT);
        GrownLedger.ReadLoad largeLoad =
            largeLedger.readLoad(read, PAGE_COUNT, accountCount / PAGE_COUNT);
        Duration readDuration = sideDuration.dividedBy(4);
        smallLoad.measureMedianMs(readDuration);
        largeLoad.measureMedianMs(readDuration);
        results.add(
            compare(
                laboratory,
                new Goal(
                    read.id(), goalDescription(read.description(), accountCount), GROWTH_BOUND),
                Words::ms,
                () -> smallLoad.measureMedianMs(readDuration),
                () -> largeLoad.measureMedianMs(readDuration)));
      }
      return results;
    }
  }

  private static GrownLedger startLedger(Laboratory laboratory, String name, int accountCount)
      throws Exception {
    laboratory.reportProgress(
        String.format(
            Locale.ROOT, "writing a ledger of %,d accounts and their history", accountCount));
    return GrownLedger.start(laboratory.stands(), name, accountCount, HISTORY_ROUNDS);
  }

  private static Result compare(
      Laboratory laboratory,
      Goal goal,
      DoubleFunction<String> format,
      Pairs.Side<Double> smallSide,
      Pairs.Side<Double> largeSide)
      throws Exception {
    List<Pair<Double, Double>> pairs =
        laboratory.measureAndReportPairs(format, smallSide, largeSide);
    return Result.of(goal, pairs, format);
  }

  private static String goalDescription(String measuredPart, int accountCount) {
    return String.format(
        Locale.ROOT,
        "%s with %,d accounts, against %,d",
        measuredPart,
        SIZE_RATIO * accountCount,
        accountCount);
  }
}
