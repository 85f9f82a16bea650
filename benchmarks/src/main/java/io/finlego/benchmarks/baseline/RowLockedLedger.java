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
 * A ledger as a first version would be written. It runs one SQL transaction for each payment, which
 * locks both accounts, over 16 connections. It has the product's tables in a database of its own.
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

  /**
   * Measures how many payments a second this ledger makes. At the start it holds only this many
   * accounts, without any payments.
   */
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
      Choice.Parties parties = choice.of(accounts, random);
      payment.make(parties.debit(), parties.credit(), 1 + random.nextInt(CENTS_MAX));
    };
  }
}
