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
 * @param help whether help is shown instead of a run
 * @param lastBegin the time after which no further goal is begun
 */
record Options(boolean help, Effort effort, List<Benchmark> benchmarks, Duration lastBegin) {

  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration QUICK_LAST_BEGIN = Duration.ofMinutes(4);

  private static final int SECONDS = 20;
  private static final int PAIRS = 5;
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
          .formatted(QUICK_PAIRS, QUICK_SECONDS, ids(), PAIRS_MAX, PAIRS, SECONDS_MAX, SECONDS);

  /** Thrown for an invalid command line. The message says what is allowed. */
  static final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
      super(message);
    }
  }

  static Options parse(String... arguments) {
    boolean help = false;
    boolean quick = false;
    int pairs = 0;
    int seconds = 0;
    boolean complete = true;
    List<Benchmark> benchmarks = Benchmarks.ALL;
    for (int i = 0; i < arguments.length; i++) {
      String[] option = arguments[i].split("=", 2);
      boolean hasValue = List.of("--pairs", "--seconds", "--only").contains(option[0]);
      String value = option.length == 2 ? option[1] : "";
      if (hasValue && option.length == 1) {
        i++;
        value = i < arguments.length ? arguments[i] : "";
      } else if (!hasValue && option.length == 2) {
        throw new UnusableException(option[0] + " takes no value.");
      }
      switch (option[0]) {
        case "--help", "-h", "help" -> help = true;
        case "--quick" -> quick = true;
        case "--pairs" -> pairs = number(option[0], value, PAIRS_MAX);
        case "--seconds" -> seconds = number(option[0], value, SECONDS_MAX);
        case "--only" -> {
          benchmarks = only(value);
          complete = false;
        }
        default ->
            throw new UnusableException(
                "There is no option '%s'; --help shows those there are.".formatted(arguments[i]));
      }
    }
    return new Options(
        help,
        new Effort(
            pairs > 0 ? pairs : quick ? QUICK_PAIRS : PAIRS,
            Duration.ofSeconds(seconds > 0 ? seconds : quick ? QUICK_SECONDS : SECONDS),
            quick),
        benchmarks,
        quick && complete ? QUICK_LAST_BEGIN : NEVER);
  }

  private static int number(String option, String value, int max) {
    if (!value.matches("[0-9]{1,6}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > max) {
      throw new UnusableException(
          "%s takes a number from 1 to %s, not '%s'.".formatted(option, max, value));
    }
    return Integer.parseInt(value);
  }

  private static List<Benchmark> only(String value) {
    Set<String> ids = new TreeSet<>(List.of(value.toUpperCase(Locale.ROOT).split(",")));
    List<Benchmark> chosen =
        Benchmarks.ALL.stream().filter(benchmark -> ids.remove(benchmark.id())).toList();
    if (!ids.isEmpty()) {
      throw new UnusableException(
          "--only takes some of %s, with commas between them, not '%s'.".formatted(ids(), value));
    }
    return chosen;
  }

  private static String ids() {
    return Benchmarks.ALL.stream().map(Benchmark::id).sorted().collect(Collectors.joining(","));
  }
}
