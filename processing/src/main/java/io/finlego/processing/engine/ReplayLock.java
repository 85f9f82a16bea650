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
 * Lets only one loop of all instances at a time replay the journal. The lock is an advisory lock on
 * a connection of its own. Postgres releases it when the process or its connection ends.
 */
final class ReplayLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayLock.class);
  private static final int VALIDATION_SECONDS = 5;
  private static final String NAME = "hashtextextended(current_schema() || '.replay', 0)";
  private static final String TAKE = "select pg_try_advisory_lock(" + NAME + ")";
  private static final String RELEASE = "select pg_advisory_unlock(" + NAME + ")";

  private final DataSource dataSource;
  private @Nullable Connection connection;

  ReplayLock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Tries to take the lock. Returns false if another loop has it. */
  boolean tryTake() {
    Connection newConnection = open();
    boolean isTaken = false;
    try {
      isTaken = Boolean.TRUE.equals(jdbc(newConnection).queryForObject(TAKE, Boolean.class));
    } finally {
      if (isTaken) {
        connection = newConnection;
      } else {
        close(newConnection);
      }
    }
    return isTaken;
  }

  /**
   * Checks that this loop still has the lock.
   *
   * @throws DataAccessResourceFailureException if the connection has ended
   */
  void check() {
    Connection openConnection = connection;
    try {
      if (openConnection == null || !openConnection.isValid(VALIDATION_SECONDS)) {
        throw new DataAccessResourceFailureException("The lock of the replay is lost.");
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("The lock of the replay is lost.", e);
    }
  }

  @Override
  public void close() {
    Connection openConnection = connection;
    connection = null;
    if (openConnection == null) {
      return;
    }
    try {
      jdbc(openConnection).queryForObject(RELEASE, Boolean.class);
    } catch (RuntimeException e) {
      LOG.debug("The lock was lost with its connection", e);
    } finally {
      close(openConnection);
    }
  }

  private Connection open() {
    try {
      return dataSource.getConnection();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("Postgres gives no connection.", e);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("A connection does not close", e);
    }
  }

  private static JdbcTemplate jdbc(Connection connection) {
    return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
  }
}
