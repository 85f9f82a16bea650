package io.finlego.ingress.ledger.reports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A day of an account, as the reports service sends it.
 *
 * @param balance the day. A service of the previous release does not send {@code version} and
 *     {@code asOf}, so they are null then
 * @param revision the number of the account's changes that the figures include; null if a service
 *     of the previous release sent the day
 */
record ReportedDay(@JsonUnwrapped DailyBalance balance, @Nullable Long revision) {

  /**
   * Tells whether the figures include the changes up to this revision. Returns true if the service
   * did not send a revision.
   */
  boolean includes(long neededRevision) {
    return revision == null || revision >= neededRevision;
  }
}
