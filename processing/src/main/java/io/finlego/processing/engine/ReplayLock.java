package io.finlego.processing.engine;

import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Lets only one loop of all instances at a time replay the journal, and no loop apply new commands
 * meanwhile. Both are advisory locks on a connection of their own.
 */
final class ReplayLock implements AutoCloseable {

  private static final String NEW_COMMANDS =
      "hashtextextended(current_schema() || '.new_commands', 0)";

  /**
   * An expression that each transaction with new commands evaluates. It is false while a loop
   * replays, and otherwise holds up the begin of a replay until the transaction ends.
   */
  static final String MAY_APPLY_NEW_COMMANDS =
      "pg_try_advisory_xact_lock_shared(" + NEW_COMMANDS + ")";

  private static final String TAKE =
      "select pg_try_advisory_lock(hashtextextended(current_schema() || '.replay', 0))";

  private static final String SHUT_OUT =
      "select set_config('lock_timeout', ?, true), pg_advisory_lock(" + NEW_COMMANDS + ")";

  private final DataSource dataSource;
  private final Duration batchTimeout;
  private @Nullable LockConnection connection;

  /**
   * @param batchTimeout the longest time that a transaction with new commands takes
   */
  ReplayLock(DataSource dataSource, Duration batchTimeout) {
    this.dataSource = dataSource;
    this.batchTimeout = batchTimeout;
  }

  /** Tries to take the lock. Returns false if another loop has it. */
  boolean tryTake() {
    connection = LockConnection.tryTake(dataSource, TAKE);
    return connection != null;
  }

  /**
   * Shuts out new commands until the lock is released. Waits for the transactions that have begun.
   * This loop must have the lock.
   *
   * @throws org.springframework.dao.DataAccessException if a transaction does not end in its time
   */
  void shutOutNewCommands() {
    LockConnection openConnection = connection;
    if (openConnection == null) {
      throw new IllegalStateException("This loop does not have the lock.");
    }
    openConnection.jdbc().queryForList(SHUT_OUT, Long.toString(batchTimeout.toMillis()));
  }

  /** Tells whether this loop still has the lock. */
  boolean isHeld() {
    LockConnection openConnection = connection;
    return openConnection != null && openConnection.isAlive();
  }

  /**
   * Checks that this loop still has the lock.
   *
   * @throws DataAccessResourceFailureException if the connection has ended
   */
  void check() {
    if (!isHeld()) {
      throw new DataAccessResourceFailureException("The lock of the replay is lost.");
    }
  }

  @Override
  public void close() {
    LockConnection openConnection = connection;
    connection = null;
    if (openConnection != null) {
      openConnection.close();
    }
  }
}
