package io.finlego.benchmarks.baseline;

import io.finlego.embedded.PostgresInProcess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.SplittableRandom;

/** Runs TPC-B without {@code pgbench}, but with the same tables, statements and choice of rows. */
final class JdbcTpcb implements Tpcb {

  private static final int TELLERS = 10 * SCALE;
  private static final int ACCOUNTS = 100_000 * SCALE;
  private static final int DELTA_MAX = 5_000;

  private static final String TABLES =
      """
      create table pgbench_branches (bid int primary key, bbalance int, filler char(88)) with (fillfactor = 100);
      create table pgbench_tellers (tid int primary key, bid int, tbalance int, filler char(84)) with (fillfactor = 100);
      create table pgbench_accounts (aid int primary key, bid int, abalance int, filler char(84)) with (fillfactor = 100);
      create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
      insert into pgbench_branches select b, 0, '' from generate_series(1, %1$s) b;
      insert into pgbench_tellers select t, (t - 1) / 10 + 1, 0, '' from generate_series(1, %2$s) t;
      insert into pgbench_accounts select a, (a - 1) / 100000 + 1, 0, '' from generate_series(1, %3$s) a;
      """
          .formatted(SCALE, TELLERS, ACCOUNTS);

  private static final String ACCOUNT =
      "update pgbench_accounts set abalance = abalance + ? where aid = ?";
  private static final String SELECT = "select abalance from pgbench_accounts where aid = ?";
  private static final String TELLER =
      "update pgbench_tellers set tbalance = tbalance + ? where tid = ?";
  private static final String BRANCH =
      "update pgbench_branches set bbalance = bbalance + ? where bid = ?";
  private static final String HISTORY =
      "insert into pgbench_history (tid, bid, aid, delta, mtime) values (?, ?, ?, ?,"
          + " current_timestamp)";

  private final PostgresInProcess postgres;

  private JdbcTpcb(PostgresInProcess postgres) {
    this.postgres = postgres;
  }

  static JdbcTpcb prepare(PostgresInProcess postgres) throws SQLException {
    try (Connection connection = postgres.connect(DATABASE);
        Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
      statement.execute("vacuum analyze");
    }
    return new JdbcTpcb(postgres);
  }

  @Override
  public double transactionsPerSecond(Duration duration) throws Exception {
    try (Connection connection = postgres.connect(DATABASE);
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum pgbench_tellers, pgbench_branches");
      statement.execute("truncate pgbench_history");
    }
    return Clients.run(CLIENTS, duration, () -> postgres.connect(DATABASE), JdbcTpcb::transactions)
        .perSecond();
  }

  private static Clients.Work transactions(Connection connection, int client) throws SQLException {
    connection.setAutoCommit(false);
    SplittableRandom random = new SplittableRandom(System.nanoTime() + client);
    PreparedStatement account = connection.prepareStatement(ACCOUNT);
    PreparedStatement select = connection.prepareStatement(SELECT);
    PreparedStatement teller = connection.prepareStatement(TELLER);
    PreparedStatement branch = connection.prepareStatement(BRANCH);
    PreparedStatement history = connection.prepareStatement(HISTORY);
    return () -> {
      int aid = 1 + random.nextInt(ACCOUNTS);
      int tid = 1 + random.nextInt(TELLERS);
      int bid = 1 + random.nextInt(SCALE);
      int delta = random.nextInt(-DELTA_MAX, DELTA_MAX + 1);
      execute(account, delta, aid);
      select.setInt(1, aid);
      try (ResultSet row = select.executeQuery()) {
        row.next();
      }
      execute(teller, delta, tid);
      execute(branch, delta, bid);
      execute(history, tid, bid, aid, delta);
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
