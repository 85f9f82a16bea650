package io.finlego.benchmarks.baseline;

import io.finlego.embedded.PostgresInProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The usual benchmark for comparing Postgres servers: the test "TPC-B (sort of)" of {@code
 * pgbench}, with scale 50 and 16 clients. It runs in a separate database on the server that the
 * product uses.
 */
public interface Tpcb {
  String DATABASE = "tpcb";
  int SCALE = 50;
  int CLIENTS = 16;

  double measureTransactionsPerSecond(Duration duration) throws Exception;

  /**
   * Prepares TPC-B. If {@code pgbench} is on the search path, {@code pgbench} runs the test.
   * Otherwise {@link JdbcTpcb} runs the same statements over JDBC.
   */
  static Tpcb prepare(PostgresInProcess postgres) throws Exception {
    postgres.freshDatabase(DATABASE);
    Optional<Path> program = PgBench.findProgram();
    return program.isPresent()
        ? PgBench.prepare(program.get(), postgres)
        : JdbcTpcb.prepare(postgres);
  }
}
