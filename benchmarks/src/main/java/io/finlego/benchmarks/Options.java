package io.finlego.benchmarks;

import io.finlego.benchmarks.goal.Benchmark;
import io.finlego.benchmarks.goal.Benchmarks;
import io.finlego.benchmarks.goal.Effort;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The options of the command line.
 *
 * @param showHelp true if the program must only show its help text
 * @param goalBeginLimit the time within which the measurement of a goal must begin, counted from
 *     the start of the servers. A goal whose measurement would begin later is left out
 */
record Options(
    boolean showHelp, Effort effort, List<Benchmark> benchmarks, Duration goalBeginLimit) {

  private static final Duration UNLIMITED = Duration.ofDays(1);
  private static final Duration QUICK_GOAL_BEGIN_LIMIT = Duration.ofMinutes(4);

  private static final int DEFAULT_SECONDS = 20;
  private static final int DEFAULT_PAIRS = 5;
  private static final int QUICK_SECONDS = 2;
  private static final int QUICK_PAIRS = 2;
  private static final int SECONDS_MAX = 600;
  private static final int PAIRS_MAX = 100;

  static final String USAGE =
      """
      Measures FinLego against its performance goals (docs/performance.md), on servers of its own in a temporary folder.

        ./finlego bench [--quick] [--only P1,P3] [--pairs N] [--seconds N]

        --quick       a rough look within five minutes: %s pairs of %s s, less data, and no goal that could not begin in time
        --only LIST   only these goals: %s
        --pairs N     pairs of baseline and product, 1 to %s (%s)
        --seconds N   how long each side is measured, 1 to %s (%s)
        --help        this text

      It takes 40 minutes and more, 15 GB of disk and 4 GB of memory. The table is printed; the results stay in benchmarks/results.
      FINLEGO_BENCH_DATA names a folder for the servers' data, on the disk that is to be measured.
      """
          .formatted(
              QUICK_PAIRS,
              QUICK_SECONDS,
              goalIds(),
              PAIRS_MAX,
              DEFAULT_PAIRS,
              SECONDS_MAX,
              DEFAULT_SECONDS);

  /** Thrown if the command line is invalid. The message says what is allowed. */
  static final class InvalidOptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidOptionException(String message) {
      super(message);
    }
  }

  static Options parse(String... arguments) {
    boolean showHelp = false;
    boolean quick = false;
    int pairCount = 0;
    int sideSeconds = 0;
    boolean allGoals = true;
    List<Benchmark> benchmarks = Benchmarks.ALL;
    for (int i = 0; i < arguments.length; i++) {
      String[] option = arguments[i].split("=", 2);
      boolean hasValue = List.of("--pairs", "--seconds", "--only").contains(option[0]);
      String value = option.length == 2 ? option[1] : "";
      if (hasValue && option.length == 1) {
        i++;
        value = i < arguments.length ? arguments[i] : "";
      } else if (!hasValue && option.length == 2) {
        throw new InvalidOptionException(option[0] + " takes no value.");
      }
      switch (option[0]) {
        case "--help", "-h", "help" -> showHelp = true;
        case "--quick" -> quick = true;
        case "--pairs" -> pairCount = parsePositiveNumber(option[0], value, PAIRS_MAX);
        case "--seconds" -> sideSeconds = parsePositiveNumber(option[0], value, SECONDS_MAX);
        case "--only" -> {
          benchmarks = parseBenchmarks(value);
          allGoals = false;
        }
        default ->
            throw new InvalidOptionException(
                "There is no option '%s'; --help shows those there are.".formatted(arguments[i]));
      }
    }
    return new Options(
        showHelp,
        new Effort(
            pairCount > 0 ? pairCount : quick ? QUICK_PAIRS : DEFAULT_PAIRS,
            Duration.ofSeconds(
                sideSeconds > 0 ? sideSeconds : quick ? QUICK_SECONDS : DEFAULT_SECONDS),
            quick),
        benchmarks,
        quick && allGoals ? QUICK_GOAL_BEGIN_LIMIT : UNLIMITED);
  }

  private static int parsePositiveNumber(String option, String value, int max) {
    if (!value.matches("[0-9]{1,6}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > max) {
      throw new InvalidOptionException(
          "%s takes a number from 1 to %s, not '%s'.".formatted(option, max, value));
    }
    return Integer.parseInt(value);
  }

  private static List<Benchmark> parseBenchmarks(String value) {
    Set<String> ids = new TreeSet<>(List.of(value.toUpperCase(Locale.ROOT).split(",")));
    List<Benchmark> chosenBenchmarks =
        Benchmarks.ALL.stream().filter(benchmark -> ids.remove(benchmark.id())).toList();
    if (!ids.isEmpty()) {
      throw new InvalidOptionException(
          "--only takes some of %s, with commas between them, not '%s'."
              .formatted(goalIds(), value));
    }
    return chosenBenchmarks;
  }

  private static String goalIds() {
    return Benchmarks.ALL.stream().map(Benchmark::id).sorted().collect(Collectors.joining(","));
  }
}
