package io.finlego.benchmarks;

import io.finlego.benchmarks.goal.Benchmark;
import io.finlego.benchmarks.goal.Effort;
import io.finlego.benchmarks.goal.Laboratory;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.report.Machine;
import io.finlego.benchmarks.report.Noise;
import io.finlego.benchmarks.report.ProcStat;
import io.finlego.benchmarks.report.Report;
import io.finlego.benchmarks.stand.Servers;
import io.finlego.benchmarks.stand.TestStands;
import io.finlego.embedded.PostgresServer;
import java.io.IOException;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts the servers, measures the goals, and stops the servers. A call of {@link #close} during a
 * measurement also stops the servers.
 */
final class Run implements AutoCloseable {

  private final Options options;
  private final Clock clock;
  private final Consumer<String> progress;
  private final RunFolder folder;
  private @Nullable Servers servers;
  private @Nullable TestStands stands;
  private boolean closed;

  Run(Options options, Clock clock, Consumer<String> progress) throws IOException {
    this.options = options;
    this.clock = clock;
    this.progress = progress;
    folder = RunFolder.create(System.getenv("FINLEGO_BENCH_DATA"));
  }

  /**
   * Measures the goals. If a goal cannot be measured, the report has no result for it, but keeps
   * the results of the other goals.
   *
   * @param onFailure gets one line for each goal that could not be measured, with the reason
   */
  Report measure(Consumer<String> onFailure) throws Exception {
    Optional<ProcStat> statBefore = ProcStat.read();
    progress.accept("starting Postgres in " + folder.path());
    Laboratory laboratory = prepare();
    Machine machine = inspectMachine();
    List<Result> results = new ArrayList<>();
    long goalBeginLimitNanos = System.nanoTime() + options.goalBeginLimit().toNanos();
    for (Benchmark benchmark : options.benchmarks()) {
      if (System.nanoTime() > goalBeginLimitNanos) {
        progress.accept(
            "%s is left out: it would end too late; --only %1$s measures it"
                .formatted(benchmark.id()));
        continue;
      }
      progress.accept(benchmark.id() + ": " + benchmark.description());
      try {
        results.addAll(benchmark.measure(laboratory));
      } catch (Exception e) {
        if (isClosed()) {
          throw e;
        }
        onFailure.accept(benchmark.id() + " gives no figure: " + e);
      }
    }
    return new Report(
        clock.instant(), effortText(options.effort()), machine, Noise.since(statBefore), results);
  }

  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (folder;
        var _ = servers) {
      if (stands != null) {
        stands.close();
      }
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  private synchronized Laboratory prepare() throws Exception {
    Servers startedServers = Servers.start(folder.path());
    servers = startedServers;
    TestStands newStands = new TestStands(startedServers);
    stands = newStands;
    return new Laboratory(options.effort(), startedServers, newStands, progress);
  }

  private Machine inspectMachine() throws Exception {
    Servers runningServers = servers;
    if (runningServers == null) {
      throw new IllegalStateException("Postgres does not run.");
    }
    try (Connection postgres = runningServers.postgres().connect(PostgresServer.DATABASE)) {
      return Machine.inspect(folder.path(), postgres);
    }
  }

  private static String effortText(Effort effort) {
    return "%s pairs of %s s a side%s"
        .formatted(
            effort.pairCount(),
            effort.sideDuration().toSeconds(),
            effort.quick() ? ", quick and rough" : "");
  }
}
