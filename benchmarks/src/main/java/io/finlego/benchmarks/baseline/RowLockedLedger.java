package io.finlego.benchmarks.baseline;

import io.finlego.benchmarks.measurement.Throughput;
import io.finlego.benchmarks.pipeline.Choice;
import io.finlego.benchmarks.stand.LedgerDatabase;
import io.finlego.embedded.PostgresInProcess;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A ledger as one would write it first: a SQL transaction a payment, which locks both accounts, 16
 * connections. Its tables are the product's, in a database of their own.
 */
public final class RowLockedLedger {

  private static final int CLIENTS = 16;
  private static final int CENTS_MAX = 100;

  private final LedgerDatabase database;

  private RowLockedLedger(LedgerDatabase database) {
    this.database = database;
  }

  public static RowLockedLedger prepare(PostgresInProcess postgres) {
    return new RowLockedLedger(LedgerDatabase.create(postgres, "rowlocked"));
  }

  /** Payments a second between so many accounts; there is nothing else at first. */
  public double measure(Duration duration, int accountCount, Choice choice) throws Exception {
    List<UUID> accounts = database.restart(accountCount);
    Throughput throughput =
        Clients.run(
            CLIENTS,
            duration,
            database::connect,
            (connection, client) -> work(connection, client, accounts, choice));
    database.verify(throughput.count());
    return throughput.perSecond();
  }

  private static Clients.Work work(
      Connection connection, int client, List<UUID> accounts, Choice choice) throws SQLException {
    RowLockedPayment payment = new RowLockedPayment(connection);
    SplittableRandom random = new SplittableRandom(client);
    return () -> {
      Choice.Two two = choice.of(accounts, random);
      payment.make(two.debit(), two.credit(), 1 + random.nextInt(CENTS_MAX));
    };
  }
}
