package io.finlego.ingress.ledger.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day of an account as the service of the reports answers it, with the changes of the account
 * that its figures include.
 *
 * @param revision the number of the changes. This and the next two are null if the service is of
 *     the release before, which does not tell them
 * @param version the number of entries among the changes, on all days
 * @param asOf the time of the newest change
 */
record ReportedDay(
    UUID accountId,
    LocalDate date,
    String currency,
    BigDecimal openingBalance,
    BigDecimal debitTurnover,
    BigDecimal creditTurnover,
    BigDecimal closingBalance,
    long transactionsCount,
    @Nullable Long revision,
    @Nullable Long version,
    @Nullable Instant asOf) {

  /** Tells whether the figures include this change, as far as the service tells it. */
  boolean includes(long neededRevision) {
    return revision == null || revision >= neededRevision;
  }

  DailyBalance balance() {
    return new DailyBalance(
        accountId,
        date,
        currency,
        openingBalance,
        debitTurnover,
        creditTurnover,
        closingBalance,
        transactionsCount,
        version,
        asOf);
  }
}
