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
 * The claim of this process to its instance id. Only one live process at a time can have the claim.
 * If two processes used the same instance id, Kafka would always give the group membership and the
 * transactional id to the process that has asked last, and each process would take them away from
 * the other again and again.
 *
 * <p>The claim is an advisory lock on a Postgres connection. If the process ends, Postgres releases
 * the lock, and a restarted process can claim the id at once. If the host disappears, Postgres
 * releases the lock after about 15 seconds. If only the connection breaks, the process continues to
 * work, and claims the id again before it next joins the group.
 */
final class InstanceClaim implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(InstanceClaim.class);
  private static final int VALIDATION_SECONDS = 5;

  private static final String SET_KEEPALIVES =
      """
      select
        set_config('tcp_keepalives_idle', '5', false),
        set_config('tcp_keepalives_interval', '5', false),
        set_config('tcp_keepalives_count', '2', false)
      """;

  private static final String CLAIM = "select pg_try_advisory_lock(hashtextextended(?, 0))";
  private static final String RELEASE = "select pg_advisory_unlock(hashtextextended(?, 0))";

  private final DataSource dataSource;
  private final String claimName;
  private final String refusal;
  private @Nullable Connection connection;
  private boolean wasRefused;

  InstanceClaim(DataSource dataSource, ProcessingSettings settings) {
    this.dataSource = dataSource;
    claimName = settings.groupId() + "/" + settings.instanceId();
    refusal =
        "another live instance of %s has the id '%s': give each its own finlego.processing.instance-id"
            .formatted(settings.groupId(), settings.instanceId());
  }

  /** Returns the message for an instance that cannot get the claim. */
  String refusal() {
    return refusal;
  }

  /**
   * Tries to get the claim, unless this process has it already. Returns whether this process now
   * has the claim. Any thread may call this method.
   *
   * @throws org.springframework.dao.DataAccessException if Postgres is unavailable
   */
  synchronized boolean tryClaim() {
    Connection openConnection = connection;
    if (openConnection != null && isAlive(openConnection)) {
      return true;
    }
    release();
    boolean isClaimed = takeLock();
    if (!isClaimed && !wasRefused) {
      LOG.warn("This instance stays out: {}", refusal);
    }
    wasRefused = !isClaimed;
    return isClaimed;
  }

  @Override
  public synchronized void close() {
    release();
  }

  private boolean takeLock() {
    Connection newConnection = open();
    boolean isClaimed = false;
    try {
      JdbcTemplate jdbc = jdbc(newConnection);
      jdbc.execute(SET_KEEPALIVES);
      isClaimed = Boolean.TRUE.equals(jdbc.queryForObject(CLAIM, Boolean.class, claimName));
    } finally {
      if (isClaimed) {
        connection = newConnection;
      } else {
        close(newConnection);
      }
    }
    return isClaimed;
  }

  private void release() {
    Connection openConnection = connection;
    connection = null;
    if (openConnection == null) {
      return;
    }
    try {
      jdbc(openConnection).queryForObject(RELEASE, Boolean.class, claimName);
    } catch (RuntimeException e) {
      LOG.debug("The claim was lost with its connection", e);
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

  private static boolean isAlive(Connection connection) {
    try {
      return connection.isValid(VALIDATION_SECONDS);
    } catch (SQLException e) {
      return false;
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
