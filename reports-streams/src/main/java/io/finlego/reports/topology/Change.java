package io.finlego.reports.topology;

import io.finlego.reports.figures.AccountState;
import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.PartKey;
import io.finlego.reports.figures.Totals;
import java.util.UUID;

/** A figure that has changed and is due to be sent on. */
sealed interface Change {

  /** A day of an account that stands so. */
  record OfDay(UUID id, AccountState account, Day day) implements Change {}

  /** The sums of one task. */
  record OfTotals(PartKey key, Totals totals) implements Change {}
}
