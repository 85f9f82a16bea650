package io.finlego.client.verification;

import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Table;

/**
 * A lock that prevents batches with verification reports from running at the same time as batches
 * that create clients. A report looks for the clients of its applicant, and the creation of a
 * client looks for the client's applicants. If both ran at the same time, neither transaction would
 * see the rows of the other, and the client would stay pending for ever.
 *
 * <p>A batch with reports takes the lock exclusively. Batches that only create clients or replace
 * profiles share it. A transaction takes the lock once, before it locks any row, so that no two
 * transactions deadlock. The end of the transaction releases the lock.
 */
@Table
public final class VerificationLock {

  private static final String LOCK_EXCLUSIVE =
      "select pg_advisory_xact_lock(hashtextextended('finlego.client.verification', 0))";

  private static final String LOCK_SHARED =
      "select pg_advisory_xact_lock_shared(hashtextextended('finlego.client.verification', 0))";

  private final Statements statements;

  public VerificationLock(Statements statements) {
    this.statements = statements;
  }

  /** Takes the lock exclusively, for a batch with reports. */
  public void takeExclusive() {
    statements.lock(LOCK_EXCLUSIVE);
  }

  /**
   * Takes the shared lock, for a batch without reports that creates clients or replaces profiles.
   */
  public void takeShared() {
    statements.lock(LOCK_SHARED);
  }
}
