package io.finlego.reports.topology;

import io.finlego.reports.figures.AccountState;
import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.PartKey;
import io.finlego.reports.figures.Totals;
import java.util.UUID;

/** A changed figure to publish. */
sealed interface Change {

  /** A changed day of an account, with the account's current state. */
  record OfDay(UUID accountId, AccountState account, Day day) implements Change {}

  /** The changed sums of one task. */
  record OfTotals(PartKey key, Totals totals) implements Change {}
}
