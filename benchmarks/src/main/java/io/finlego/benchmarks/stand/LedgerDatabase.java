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

  /** Empties the ledger before each side. */
  private static final String CLEAR =
      """
      truncate ledger.account, ledger.payment, ledger.payment_line, ledger.transaction, ledger.entry, ledger.hold,
        ledger.command_log
      """;

  /**
   * Opens accounts with a very high overdraft limit, so that the limit is checked but never
   * reached.
   */
  private static final String OPEN =
      """
      insert into ledger.account (id, client_id, account_number, iban, currency, type, name, status, sort_order, balance,
        held, overdraft_limit, opened_at, version, revision, last_posted_micros)
      select uuidv7(), uuidv4(), number,
        'LT' || lpad((98 - ('99999' || number || '212900')::numeric % 97)::text, 2, '0') || '99999' || number,
        'EUR', 'client', 'Account ' || number, 'active', 0, 0, 0, 1000000000000000, now(), 0, 1, 0
      from (select nextval('ledger.account_number')::text as number from generate_series(1, ?))
      returning id
      """;

  private static final String COUNT =
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

  /**
   * Creates the database. Runs the migrations that the processors would run at their first start.
   */
  public static LedgerDatabase create(PostgresInProcess postgres, String name) {
    String url = postgres.freshDatabase(name);
    migrate(url, "ledger");
    migrate(url, "client");
    return new LedgerDatabase(postgres, name);
  }

  public String url() {
    return postgres.jdbcUrl(name);
  }

  /** Connects as superuser. */
  public Connection connect() throws SQLException {
    return postgres.connect(name);
  }

  /** Empties the ledger, opens this many accounts and returns their ids. */
  public List<UUID> restart(int accounts) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(CLEAR);
      List<UUID> ids = open(connection, accounts);
      statement.execute("vacuum analyze ledger.account");
      return ids;
    }
  }

  /** Writes a history into an empty ledger and returns its accounts. */
  public List<UUID> write(History history) throws SQLException {
    try (Connection connection = connect()) {
      return history.write(connection);
    }
  }

  /** An instant in the middle of the ledger's history. */
  public Instant middle() throws SQLException {
    try (Connection connection = connect()) {
      return History.middle(connection);
    }
  }

  /**
   * @throws RefusedException unless exactly this many payments are posted, no command was refused,
   *     and all invariants hold
   */
  public void verify(long payments) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery(COUNT)) {
        row.next();
        if (row.getLong(1) != payments || row.getLong(2) != 0) {
          throw new RefusedException(
              "%s payments were expected, but %s are posted and %s commands were refused."
                  .formatted(payments, row.getLong(1), row.getLong(2)));
        }
      }
      Invariants.check(connection);
    }
  }

  private static List<UUID> open(Connection connection, int accounts) throws SQLException {
    List<UUID> ids = new ArrayList<>(accounts);
    try (PreparedStatement openStatement = connection.prepareStatement(OPEN)) {
      openStatement.setInt(1, accounts);
      try (ResultSet rows = openStatement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return ids;
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
