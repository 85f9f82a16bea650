package io.finlego.processing.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A connection that holds advisory locks. If the process ends, Postgres releases the locks at once.
 * If the host disappears, Postgres releases them after about 15 seconds, because it asks for signs
 * of life.
 */
final class LockConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LockConnection.class);
  private static final int VALIDATION_SECONDS = 5;

  private static final String SET_KEEPALIVES =
      """
      select
        set_config('tcp_keepalives_idle', '5', false),
        set_config('tcp_keepalives_interval', '5', false),
        set_config('tcp_keepalives_count', '2', false)
      """;

  private static final String RELEASE = "select pg_advisory_unlock_all()";

  private final Connection connection;

  private LockConnection(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a connection and tries to take a lock. Returns null if another connection has the lock.
   *
   * @param sql tries to take the lock, and returns whether it has succeeded
   * @throws org.springframework.dao.DataAccessException if Postgres is unavailable
   */
  static @Nullable LockConnection tryTake(DataSource dataSource, String sql, Object... arguments) {
    LockConnection newConnection = new LockConnection(open(dataSource));
    boolean isTaken = false;
    try {
      newConnection.jdbc().execute(SET_KEEPALIVES);
      isTaken =
          Boolean.TRUE.equals(newConnection.jdbc().queryForObject(sql, Boolean.class, arguments));
    } finally {
      if (!isTaken) {
        newConnection.close();
      }
    }
    return isTaken ? newConnection : null;
  }

  JdbcTemplate jdbc() {
    return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
  }

  /** Tells whether the connection, and with it its locks, is still there. */
  boolean isAlive() {
    try {
      return connection.isValid(VALIDATION_SECONDS);
    } catch (SQLException e) {
      LOG.debug("A connection cannot be checked", e);
      return false;
    }
  }

  /** Releases the locks. */
  @Override
  public void close() {
    try {
      jdbc().execute(RELEASE);
    } catch (RuntimeException e) {
      LOG.debug("The locks were lost with their connection", e);
    } finally {
      closeConnection();
    }
  }

  private void closeConnection() {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("A connection does not close", e);
    }
  }

  private static Connection open(DataSource dataSource) {
    try {
      return dataSource.getConnection();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("Postgres gives no connection.", e);
    }
  }
}
