package io.finlego.client.verification;

import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Table;

/**
 * Keeps reports apart from creations. A report looks for the clients of its applicant, and a
 * creation for the applicants of its client. If both ran at the same time, neither transaction
 * would see the other, and the client would stay pending for ever.
 *
 * <p>Reports hold the lock alone; creations and replacements share it. A transaction takes the lock
 * once, before it locks any row, so that no two transactions deadlock. The lock ends with the
 * transaction.
 */
@Table
public final class VerificationLock {

  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtextextended('finlego.client.verification', 0))";

  private static final String SHARED =
      "select pg_advisory_xact_lock_shared(hashtextextended('finlego.client.verification', 0))";

  private final Statements statements;

  public VerificationLock(Statements statements) {
    this.statements = statements;
  }

  /** Takes the lock for a batch with reports. */
  public void takeAlone() {
    statements.lock(ALONE);
  }

  /** Takes the lock for a batch without reports that creates clients or replaces profiles. */
  public void takeShared() {
    statements.lock(SHARED);
  }
}
