package io.finlego.ingress.ledger.statement;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Opens a separate connection for each statement. Statements do not use the pool of the other
 * reads, because a caller that reads its statement slowly would occupy a connection that other
 * requests need. {@link StatementController} limits the number of these connections.
 */
@Component
final class StatementConnections {

  /**
   * Makes the planner read the rows in the order of their key and join the other tables by their
   * keys. With such a plan the database returns the first row at once. Another plan might return
   * the last row earlier, but the first row later.
   */
  private static final String PLANNER_SETTINGS =
      """
      set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_sort = off;
      set local enable_bitmapscan = off; set local enable_seqscan = off; set local enable_material = off;
      set local max_parallel_workers_per_gather = 0; set local jit = off;
      """;

  /** The longest time that the database may take to return the next rows. */
  private static final int STATEMENT_TIMEOUT_SECONDS = 20;

  private static final int SOCKET_TIMEOUT_SECONDS = 25;

  private final JdbcConnectionDetails details;
  private final Duration maxDuration;

  StatementConnections(StatementSettings settings, JdbcConnectionDetails details) {
    this.details = details;
    this.maxDuration = settings.maxDuration();
  }

  /**
   * Opens a connection with a read-only transaction. The first SQL statement takes the
   * transaction's snapshot. The caller must close the connection.
   */
  Connection open() {
    try {
      Connection connection = DriverManager.getConnection(details.getJdbcUrl(), properties());
      try {
        return prepare(connection);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException(
          "The database gave no connection for a statement.", e);
    }
  }

  private Connection prepare(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try (Statement sqlStatement = connection.createStatement()) {
      sqlStatement.execute(
          PLANNER_SETTINGS
              + "set local statement_timeout = '%ss'; set local idle_in_transaction_session_timeout = '%ss'"
                  .formatted(STATEMENT_TIMEOUT_SECONDS, maxDuration.toSeconds()));
    }
    return connection;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", String.valueOf(details.getUsername()));
    String password = details.getPassword();
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "2");
    properties.setProperty("socketTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
    properties.setProperty("ApplicationName", "finlego-ingress-statements");
    return properties;
  }
}
