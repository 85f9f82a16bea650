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

/** P7: the number of accounts and the length of the history do not slow the product down. */
final class Growth implements Benchmark {

  private static final Bound FLAT = new Bound.AtMost(1.2);
  private static final int TIMES = 10;
  private static final int ACCOUNTS = 100_000;
  private static final int QUICK_ACCOUNTS = 10_000;
  private static final int ROUNDS = 2;

  /**
   * The number of pages that a search turns. The smaller ledger has exactly this many pages of
   * accounts.
   */
  private static final int PAGES = 1_000;

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
    int accounts = laboratory.effort().quick() ? QUICK_ACCOUNTS : ACCOUNTS;
    try (GrownLedger small = grow(laboratory, "small", accounts);
        GrownLedger large = grow(laboratory, "large", TIMES * accounts)) {
      List<Result> results = new ArrayList<>();
      Duration side = laboratory.effort().side();
      laboratory.warmUp("the smaller", time -> 1e6 / small.microsPerPayment(time));
      laboratory.warmUp("the larger", time -> 1e6 / large.microsPerPayment(time));
      results.add(
          compare(
              laboratory,
              new Goal("P7a", description("the pipeline", accounts), FLAT),
              micros -> Words.number(micros) + " µs a payment",
              () -> small.microsPerPayment(side),
              () -> large.microsPerPayment(side)));
      small.verify();
      large.verify();
      for (Read read : Read.values()) {
        laboratory.say("preparing and warming up: " + read.description());
        GrownLedger.Reading fromSmall = small.reading(read, PAGES, accounts / PAGES);
        GrownLedger.Reading fromLarge = large.reading(read, PAGES, accounts / PAGES);
        Duration readingTime = side.dividedBy(4);
        fromSmall.medianMs(readingTime);
        fromLarge.medianMs(readingTime);
        results.add(
            compare(
                laboratory,
                new Goal(read.id(), description(read.description(), accounts), FLAT),
                Words::ms,
                () -> fromSmall.medianMs(readingTime),
                () -> fromLarge.medianMs(readingTime)));
      }
      return results;
    }
  }

  private static GrownLedger grow(Laboratory laboratory, String name, int accounts)
      throws Exception {
    laboratory.say(
        String.format(Locale.ROOT, "writing a ledger of %,d accounts and their history", accounts));
    return GrownLedger.start(laboratory.stands(), name, accounts, ROUNDS);
  }

  private static Result compare(
      Laboratory laboratory,
      Goal goal,
      DoubleFunction<String> inWords,
      Pairs.Side<Double> small,
      Pairs.Side<Double> large)
      throws Exception {
    List<Pair<Double, Double>> pairs = laboratory.rates(inWords, small, large);
    return Result.of(goal, pairs, inWords);
  }

  private static String description(String measured, int accounts) {
    return String.format(
        Locale.ROOT, "%s with %,d accounts, against %,d", measured, TIMES * accounts, accounts);
  }
}
