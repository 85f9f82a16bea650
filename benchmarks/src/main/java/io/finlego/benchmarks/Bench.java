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
 * The program behind {@code ./finlego bench}. It measures the goals in docs/performance.md.
 *
 * <p>The exit status is 0 if every goal was measured, whether or not the product meets the goals.
 * The exit status is 1 if a goal could not be measured, and 2 if the command line is invalid.
 */
public final class Bench {

  private static final int STOPPED_STATUS = 130;

  private Bench() {}

  /**
   * Runs the benchmarks and writes the results to the folder in the system property {@code
   * finlego.results}.
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    System.setProperty("logback.configurationFile", "finlego-benchmarks-logback.xml");
    try {
      Options options = Options.parse(arguments);
      if (options.showHelp()) {
        System.out.print(Options.USAGE);
      } else {
        System.exit(run(options));
      }
    } catch (Options.InvalidOptionException e) {
      System.err.println("FinLego: " + e.getMessage());
      System.exit(2);
    } catch (RefusedException | EmbeddedServerException e) {
      System.err.println("FinLego: " + e.getMessage());
      System.exit(1);
    }
  }

  private static int run(Options options) throws Exception {
    AvroTrust.establish();
    long beginNanos = System.nanoTime();
    AtomicInteger failureCount = new AtomicInteger();
    Run run = new Run(options, Clock.systemUTC(), line -> printProgress(beginNanos, line));
    Thread stopThread = new Thread(() -> close(run));
    Runtime.getRuntime().addShutdownHook(stopThread);
    Report report;
    try {
      report =
          run.measure(
              reason -> {
                failureCount.incrementAndGet();
                printProgress(beginNanos, reason);
              });
    } catch (Exception e) {
      if (run.isClosed()) {
        // The signal that stops this program also stops the servers. Therefore the measurement
        // fails.
        return STOPPED_STATUS;
      }
      throw e;
    }
    write(report, Path.of(System.getProperty("finlego.results", "benchmarks/results")));
    System.out.println();
    System.out.print(Table.text(report));
    return failureCount.get() == 0 ? 0 : 1;
  }

  private static void write(Report report, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("latest.json"), Json.of(report));
    Files.writeString(folder.resolve("latest.svg"), Plot.of(report));
    Files.writeString(folder.resolve("latest.md"), Table.markdown(report));
  }

  private static void printProgress(long beginNanos, String line) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - beginNanos);
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
