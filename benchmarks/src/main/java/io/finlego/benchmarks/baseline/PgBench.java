package io.finlego.benchmarks.baseline;

import io.finlego.benchmarks.measurement.RefusedException;
import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs TPC-B with Postgres' own program, {@code pgbench}. */
final class PgBench implements Tpcb {

  private static final Pattern TPS_LINE = Pattern.compile("tps = ([0-9.]+) \\(without");

  private final Path program;
  private final List<String> serverOptions;

  private PgBench(Path program, List<String> serverOptions) {
    this.program = program;
    this.serverOptions = serverOptions;
  }

  /** Returns the path of {@code pgbench}; empty if the program is not on the search path. */
  static Optional<Path> findProgram() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "pgbench"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static PgBench prepare(Path program, PostgresInProcess postgres)
      throws IOException, InterruptedException {
    PgBench bench =
        new PgBench(
            program,
            List.of(
                "--host=127.0.0.1",
                "--port=" + postgres.port(),
                "--username=" + PostgresServer.SUPERUSER));
    var _ = bench.run("--initialize", "--quiet", "--scale=" + SCALE);
    return bench;
  }

  @Override
  public double measureTransactionsPerSecond(Duration duration)
      throws IOException, InterruptedException {
    String output =
        run(
            "--client=" + CLIENTS,
            "--jobs=" + Math.min(CLIENTS, Runtime.getRuntime().availableProcessors()),
            "--time=" + duration.toSeconds());
    Matcher tpsMatcher = TPS_LINE.matcher(output);
    if (!tpsMatcher.find()) {
      throw new RefusedException("pgbench gave no rate: " + output);
    }
    return Double.parseDouble(tpsMatcher.group(1));
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(serverOptions);
    command.addAll(List.of(arguments));
    command.add(DATABASE);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new RefusedException("pgbench failed: " + output);
      }
      return output;
    } finally {
      process.destroy();
    }
  }
}
