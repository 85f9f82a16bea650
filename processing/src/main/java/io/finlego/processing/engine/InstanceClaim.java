package io.finlego.processing.engine;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The claim of this process to its instance id. Only one live process at a time can have the claim.
 * If two processes used the same instance id, Kafka would always give the group membership and the
 * transactional id to the process that has asked last, and each process would take them away from
 * the other again and again.
 *
 * <p>The claim is an advisory lock (see {@link LockConnection}). If the process ends, a restarted
 * process can claim the id at once. If only the connection breaks, the process continues to work,
 * and claims the id again before it next joins the group.
 */
final class InstanceClaim implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(InstanceClaim.class);
  private static final String CLAIM = "select pg_try_advisory_lock(hashtextextended(?, 0))";

  private final DataSource dataSource;
  private final String claimName;
  private final String refusal;
  private @Nullable LockConnection connection;
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
    LockConnection openConnection = connection;
    if (openConnection != null && openConnection.isAlive()) {
      return true;
    }
    release();
    connection = LockConnection.tryTake(dataSource, CLAIM, claimName);
    boolean isClaimed = connection != null;
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

  private void release() {
    LockConnection openConnection = connection;
    connection = null;
    if (openConnection != null) {
      openConnection.close();
    }
  }
}
