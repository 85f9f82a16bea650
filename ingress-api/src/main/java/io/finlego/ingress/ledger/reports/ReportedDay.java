package io.finlego.ingress.ledger.reports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A day of an account as the service of the reports answers it.
 *
 * @param balance the day. Its version and its time are null if the service is of the release
 *     before, which does not tell them
 * @param revision the number of the account's changes that the figures include; null if the service
 *     is of the release before
 */
record ReportedDay(@JsonUnwrapped DailyBalance balance, @Nullable Long revision) {

  /** Tells whether the figures include this change, as far as the service tells it. */
  boolean includes(long neededRevision) {
    return revision == null || revision >= neededRevision;
  }
}
