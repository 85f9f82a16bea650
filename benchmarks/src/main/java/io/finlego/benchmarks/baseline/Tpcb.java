package io.finlego.benchmarks.baseline;

import io.finlego.embedded.PostgresInProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The yardstick that everybody with a Postgres knows: {@code pgbench}'s "TPC-B (sort of)", scale
 * 50, 16 clients, in a database of its own on the server that the product uses.
 */
public interface Tpcb {
  String DATABASE = "tpcb";
  int SCALE = 50;
  int CLIENTS = 16;

  double transactionsPerSecond(Duration duration) throws Exception;

  /** By {@code pgbench} where that is on the path, else by the same statements over JDBC. */
  static Tpcb prepare(PostgresInProcess postgres) throws Exception {
    postgres.freshDatabase(DATABASE);
    Optional<Path> program = PgBench.program();
    return program.isPresent()
        ? PgBench.prepare(program.get(), postgres)
        : JdbcTpcb.prepare(postgres);
  }
}
