package io.finlego.benchmarks;

import io.finlego.benchmarks.measurement.RefusedException;
import io.finlego.benchmarks.report.Json;
import io.finlego.benchmarks.report.Plot;
import io.finlego.benchmarks.report.Report;
import io.finlego.benchmarks.report.Table;
import io.finlego.embedded.EmbeddedServerException;
import io.finlego.schemas.AvroTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures the goals of docs/performance.md. This is the program behind {@code ./finlego bench}.
 *
 * <p>The exit status is 0 when every goal was measured, whether the product meets it or not. It is
 * 1 when a goal could not be measured, and 2 for an invalid command line.
 */
public final class Bench {

  private static final int STOPPED = 130;

  private Bench() {}

  /** Runs the benchmarks. The results stay in the folder that {@code finlego.results} names. */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    System.setProperty("logback.configurationFile", "finlego-benchmarks-logback.xml");
    try {
      Options options = Options.parse(arguments);
      if (options.help()) {
        System.out.print(Options.USAGE);
      } else {
        System.exit(run(options));
      }
    } catch (Options.UnusableException e) {
      System.err.println("FinLego: " + e.getMessage());
      System.exit(2);
    } catch (RefusedException | EmbeddedServerException e) {
      System.err.println("FinLego: " + e.getMessage());
      System.exit(1);
    }
  }

  private static int run(Options options) throws Exception {
    AvroTrust.establish();
    long begin = System.nanoTime();
    AtomicInteger failures = new AtomicInteger();
    Run run = new Run(options, Clock.systemUTC(), line -> say(begin, line));
    Thread stop = new Thread(() -> close(run));
    Runtime.getRuntime().addShutdownHook(stop);
    Report report;
    try {
      report =
          run.measure(
              reason -> {
                failures.incrementAndGet();
                say(begin, reason);
              });
    } catch (Exception e) {
      if (run.isClosed()) {
        // The signal that stops this program stops the servers too, so the measurement fails.
        return STOPPED;
      }
      throw e;
    }
    write(report, Path.of(System.getProperty("finlego.results", "benchmarks/results")));
    System.out.println();
    System.out.print(Table.text(report));
    return failures.get() == 0 ? 0 : 1;
  }

  private static void write(Report report, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("latest.json"), Json.of(report));
    Files.writeString(folder.resolve("latest.svg"), Plot.of(report));
    Files.writeString(folder.resolve("latest.md"), Table.markdown(report));
  }

  private static void say(long begin, String line) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
    System.out.printf(
        Locale.ROOT, "%3d:%02d  %s%n", elapsed.toMinutes(), elapsed.toSecondsPart(), line);
  }

  private static void close(Run run) {
    try {
      run.close();
    } catch (IOException e) {
      System.err.println("FinLego: the run's folder could not be deleted: " + e);
    }
  }
}
