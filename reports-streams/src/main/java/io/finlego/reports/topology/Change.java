package io.finlego.reports.topology;

import io.finlego.reports.figures.AccountState;
import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.PartialTotalsKey;
import io.finlego.reports.figures.Totals;
import java.util.UUID;

/** A changed figure that is to be published. */
sealed interface Change {

  /** A changed day of an account, with the account's current state. */
  record OfDay(UUID accountId, AccountState accountState, Day day) implements Change {}

  /** The changed sums of one task. */
  record OfTotals(PartialTotalsKey key, Totals totals) implements Change {}
}
