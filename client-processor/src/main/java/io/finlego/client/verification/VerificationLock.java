package io.finlego.client.verification;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps reports apart from creations. A report looks for the clients of its applicant, a creation
 * for the applicants of its client; at the same time in two transactions neither would see the
 * other, and the client would stay pending for ever.
 *
 * <p>Reports hold it alone, creations and replacements share it. It is taken before any row is
 * locked, and once a transaction, so that nobody waits in a circle; it ends with the transaction.
 */
public final class VerificationLock {

  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtextextended('finlego.client.verification', 0))";

  private static final String SHARED =
      "select pg_advisory_xact_lock_shared(hashtextextended('finlego.client.verification', 0))";

  private final JdbcTemplate jdbc;

  public VerificationLock(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** For a batch with reports in it. */
  public void alone() {
    jdbc.query(ALONE, row -> {});
  }

  /** For a batch without reports that creates clients or replaces their profiles. */
  public void shared() {
    jdbc.query(SHARED, row -> {});
  }
}
