package io.finlego.benchmarks.baseline;

import io.finlego.embedded.PostgresInProcess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Runs TPC-B over JDBC, without {@code pgbench}. The tables, the statements and the choice of rows
 * are those of {@code pgbench}.
 */
final class JdbcTpcb implements Tpcb {

  private static final int TELLER_COUNT = 10 * SCALE;
  private static final int ACCOUNT_COUNT = 100_000 * SCALE;
  private static final int DELTA_MAX = 5_000;

  private static final String CREATE_TABLES =
      """
      create table pgbench_branches (bid int primary key, bbalance int, filler char(88)) with (fillfactor = 100);
      create table pgbench_tellers (tid int primary key, bid int, tbalance int, filler char(84)) with (fillfactor = 100);
      create table pgbench_accounts (aid int primary key, bid int, abalance int, filler char(84)) with (fillfactor = 100);
      create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
      insert into pgbench_branches select b, 0, '' from generate_series(1, %1$s) b;
      insert into pgbench_tellers select t, (t - 1) / 10 + 1, 0, '' from generate_series(1, %2$s) t;
      insert into pgbench_accounts select a, (a - 1) / 100000 + 1, 0, '' from generate_series(1, %3$s) a;
      """
          .formatted(SCALE, TELLER_COUNT, ACCOUNT_COUNT);

  private static final String UPDATE_ACCOUNT =
      "update pgbench_accounts set abalance = abalance + ? where aid = ?";
  private static final String SELECT_BALANCE =
      "select abalance from pgbench_accounts where aid = ?";
  private static final String UPDATE_TELLER =
      "update pgbench_tellers set tbalance = tbalance + ? where tid = ?";
  private static final String UPDATE_BRANCH =
      "update pgbench_branches set bbalance = bbalance + ? where bid = ?";
  private static final String INSERT_HISTORY =
      "insert into pgbench_history (tid, bid, aid, delta, mtime) values (?, ?, ?, ?,"
          + " current_timestamp)";

  private final PostgresInProcess postgres;

  private JdbcTpcb(PostgresInProcess postgres) {
    this.postgres = postgres;
  }

  static JdbcTpcb prepare(PostgresInProcess postgres) throws SQLException {
    try (Connection connection = postgres.connect(DATABASE);
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE_TABLES);
      statement.execute("vacuum analyze");
    }
    return new JdbcTpcb(postgres);
  }

  @Override
  public double measureTransactionsPerSecond(Duration duration) throws Exception {
    try (Connection connection = postgres.connect(DATABASE);
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum pgbench_tellers, pgbench_branches");
      statement.execute("truncate pgbench_history");
    }
    return DatabaseClients.run(
            CLIENTS, duration, () -> postgres.connect(DATABASE), JdbcTpcb::prepareTransaction)
        .perSecond();
  }

  private static DatabaseClients.Transaction prepareTransaction(
      Connection connection, int clientNumber) throws SQLException {
    connection.setAutoCommit(false);
    SplittableRandom random = new SplittableRandom(System.nanoTime() + clientNumber);
    PreparedStatement updateAccount = connection.prepareStatement(UPDATE_ACCOUNT);
    PreparedStatement selectBalance = connection.prepareStatement(SELECT_BALANCE);
    PreparedStatement updateTeller = connection.prepareStatement(UPDATE_TELLER);
    PreparedStatement updateBranch = connection.prepareStatement(UPDATE_BRANCH);
    PreparedStatement insertHistory = connection.prepareStatement(INSERT_HISTORY);
    return () -> {
      int accountId = 1 + random.nextInt(ACCOUNT_COUNT);
      int tellerId = 1 + random.nextInt(TELLER_COUNT);
      int branchId = 1 + random.nextInt(SCALE);
      int delta = random.nextInt(-DELTA_MAX, DELTA_MAX + 1);
      execute(updateAccount, delta, accountId);
      selectBalance.setInt(1, accountId);
      try (ResultSet row = selectBalance.executeQuery()) {
        row.next();
      }
      execute(updateTeller, delta, tellerId);
      execute(updateBranch, delta, branchId);
      execute(insertHistory, tellerId, branchId, accountId, delta);
      connection.commit();
    };
  }

  private static void execute(PreparedStatement statement, int... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setInt(i + 1, parameters[i]);
    }
    statement.executeUpdate();
  }
}
