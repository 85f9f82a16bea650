package io.finlego.ledger.account;

import java.util.List;

/**
 * The recalculated daily figures of an account in a period. The movement changes only the account's
 * revision.
 *
 * @param days the days with entries, the oldest first
 */
public record DaysRestated(Movement movement, DayPeriod period, List<AccountDay> days) {

  public DaysRestated {
    days = List.copyOf(days);
  }
}
