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
 * A simple ledger, of the kind that engineers often write first. It runs one SQL transaction for
 * each payment and locks the rows of both accounts. It uses 16 connections. It has the product's
 * tables, in a separate database.
 */
public final class RowLockedLedger {

  private static final int CONNECTIONS = 16;
  private static final int CENTS_MAX = 100;

  private final LedgerDatabase database;

  private RowLockedLedger(LedgerDatabase database) {
    this.database = database;
  }

  public static RowLockedLedger prepare(PostgresInProcess postgres) {
    return new RowLockedLedger(LedgerDatabase.create(postgres, "rowlocked"));
  }

  /**
   * Measures how many payments per second this ledger makes. At the start the ledger has {@code
   * accountCount} accounts and no payments.
   */
  public double measure(Duration duration, int accountCount, Choice choice) throws Exception {
    List<UUID> accounts = database.reset(accountCount);
    Throughput throughput =
        DatabaseClients.run(
            CONNECTIONS,
            duration,
            database::connect,
            (connection, clientNumber) ->
                prepareTransaction(connection, clientNumber, accounts, choice));
    database.verify(throughput.count());
    return throughput.perSecond();
  }

  private static DatabaseClients.Transaction prepareTransaction(
      Connection connection, int clientNumber, List<UUID> accounts, Choice choice)
      throws SQLException {
    RowLockedPayment payment = new RowLockedPayment(connection);
    SplittableRandom random = new SplittableRandom(clientNumber);
    return () -> {
      Choice.Parties parties = choice.chooseParties(accounts, random);
      payment.make(parties.debitAccount(), parties.creditAccount(), 1 + random.nextInt(CENTS_MAX));
    };
  }
}
