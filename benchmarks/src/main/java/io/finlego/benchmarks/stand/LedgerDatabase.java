package io.finlego.benchmarks.stand;

import io.finlego.benchmarks.measurement.RefusedException;
import io.finlego.embedded.PostgresInProcess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A database with the ledger's tables. */
public final class LedgerDatabase {

  /** Empties the ledger before a measurement. */
  private static final String CLEAR_TABLES =
      """
      truncate ledger.account, ledger.payment, ledger.payment_line, ledger.transaction, ledger.entry, ledger.hold,
        ledger.command_log
      """;

  /** Opens accounts with a very high overdraft limit, so that no payment exceeds it. */
  private static final String OPEN_ACCOUNTS =
      """
      with counter as (
        update ledger.account_number_counter c set next_number = next_number + n.count
        from (select ?::bigint as count) n
        returning c.next_number - n.count as first, c.next_number - 1 as last)
      insert into ledger.account (id, client_id, account_number, iban, currency, type, name, status, sort_order, balance,
        held, overdraft_limit, opened_at, version, revision, last_posted_micros)
      select uuidv7(), uuidv4(), number,
        'LT' || lpad((98 - ('99999' || number || '212900')::numeric % 97)::text, 2, '0') || '99999' || number,
        'EUR', 'client', 'Account ' || number, 'active', 0, 0, 0, 1000000000000000, now(), 0, 1, 0
      from counter, generate_series(first, last) i, lateral (select i::text as number)
      returning id
      """;

  private static final String COUNT_PAYMENTS_AND_REFUSALS =
      """
      select (select count(*) from ledger.payment where status = 'posted'),
        (select count(*) from ledger.command_log where status <> 0)
      """;

  private final PostgresInProcess postgres;
  private final String name;

  private LedgerDatabase(PostgresInProcess postgres, String name) {
    this.postgres = postgres;
    this.name = name;
  }

  /** Creates the database and runs the migrations of the ledger and client processors. */
  public static LedgerDatabase create(PostgresInProcess postgres, String name) {
    String url = postgres.freshDatabase(name);
    migrate(url, "ledger");
    migrate(url, "client");
    return new LedgerDatabase(postgres, name);
  }

  public String url() {
    return postgres.jdbcUrl(name);
  }

  /** Connects to the database as a superuser. */
  public Connection connect() throws SQLException {
    return postgres.connect(name);
  }

  /** Empties the ledger, opens accounts and returns their ids. */
  public List<UUID> reset(int accountCount) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(CLEAR_TABLES);
      List<UUID> accountIds = openAccounts(connection, accountCount);
      statement.execute("vacuum analyze ledger.account");
      return accountIds;
    }
  }

  /** Writes a history into an empty ledger and returns the ids of its accounts. */
  public List<UUID> write(History history) throws SQLException {
    try (Connection connection = connect()) {
      return history.write(connection);
    }
  }

  /** Returns the instant in the middle of the ledger's history. */
  public Instant middleInstant() throws SQLException {
    try (Connection connection = connect()) {
      return History.middleInstant(connection);
    }
  }

  /**
   * Checks the ledger after a measurement.
   *
   * @param paymentCount the expected number of posted payments
   * @throws RefusedException if the number of payments is different, a command was refused, or an
   *     invariant is broken
   */
  public void verify(long paymentCount) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery(COUNT_PAYMENTS_AND_REFUSALS)) {
        row.next();
        if (row.getLong(1) != paymentCount || row.getLong(2) != 0) {
          throw new RefusedException(
              "%s payments were expected, but %s are posted and %s commands were refused."
                  .formatted(paymentCount, row.getLong(1), row.getLong(2)));
        }
      }
      Invariants.check(connection);
    }
  }

  private static List<UUID> openAccounts(Connection connection, int accountCount)
      throws SQLException {
    List<UUID> accountIds = new ArrayList<>(accountCount);
    try (PreparedStatement openStatement = connection.prepareStatement(OPEN_ACCOUNTS)) {
      openStatement.setInt(1, accountCount);
      try (ResultSet rows = openStatement.executeQuery()) {
        while (rows.next()) {
          accountIds.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return accountIds;
  }

  private static void migrate(String url, String domain) {
    var _ =
        Flyway.configure()
            .dataSource(url, "finlego_owner", null)
            .defaultSchema(domain)
            .locations("classpath:db/processing", "classpath:db/" + domain)
            .load()
            .migrate();
  }
}
