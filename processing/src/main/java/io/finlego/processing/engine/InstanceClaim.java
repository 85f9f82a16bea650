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
 * The right to work under an instance id, which only one live process has at a time. Kafka gives a
 * static member's place, and a transactional id, to the process that asks last. Without the claim,
 * two processes with one id would take both from each other for ever.
 *
 * <p>The claim is a lock that Postgres keeps for a connection. It ends with the process, so a
 * restarted process gets it at once; if a host vanishes, it ends after some 15 s. If the connection
 * breaks, work goes on, and the process claims the id again before it joins the group the next
 * time.
 */
final class InstanceClaim implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(InstanceClaim.class);
  private static final int VALIDATION_SECONDS = 5;

  private static final String FIND_DEAD_PEERS =
      """
      select
        set_config('tcp_keepalives_idle', '5', false),
        set_config('tcp_keepalives_interval', '5', false),
        set_config('tcp_keepalives_count', '2', false)
      """;

  private static final String CLAIM = "select pg_try_advisory_lock(hashtextextended(?, 0))";
  private static final String RELEASE = "select pg_advisory_unlock(hashtextextended(?, 0))";

  private final DataSource dataSource;
  private final String name;
  private final String refusal;
  private @Nullable Connection connection;
  private boolean wasRefused;

  InstanceClaim(DataSource dataSource, ProcessingSettings settings) {
    this.dataSource = dataSource;
    name = settings.groupId() + "/" + settings.instanceId();
    refusal =
        "another live instance of %s has the id '%s': give each its own finlego.processing.instance-id"
            .formatted(settings.groupId(), settings.instanceId());
  }

  /** The reason why an instance without the claim stays out. */
  String refusal() {
    return refusal;
  }

  /**
   * Tells whether this process has the claim. If it does not, this call tries to get the claim. May
   * be called by any thread.
   *
   * @throws org.springframework.dao.DataAccessException if Postgres is away
   */
  synchronized boolean isHeld() {
    Connection current = connection;
    if (current != null && isAlive(current)) {
      return true;
    }
    release();
    boolean held = claim();
    if (!held && !wasRefused) {
      LOG.warn("This instance stays out: {}", refusal);
    }
    wasRefused = !held;
    return held;
  }

  @Override
  public synchronized void close() {
    release();
  }

  private boolean claim() {
    Connection candidate = open();
    boolean held = false;
    try {
      JdbcTemplate jdbc = jdbc(candidate);
      jdbc.execute(FIND_DEAD_PEERS);
      held = Boolean.TRUE.equals(jdbc.queryForObject(CLAIM, Boolean.class, name));
    } finally {
      if (held) {
        connection = candidate;
      } else {
        close(candidate);
      }
    }
    return held;
  }

  private void release() {
    Connection current = connection;
    connection = null;
    if (current == null) {
      return;
    }
    try {
      jdbc(current).queryForObject(RELEASE, Boolean.class, name);
    } catch (RuntimeException e) {
      LOG.debug("The claim was lost with its connection", e);
    } finally {
      close(current);
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
