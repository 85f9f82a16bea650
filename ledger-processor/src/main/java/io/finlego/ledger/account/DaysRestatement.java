package io.finlego.ledger.account;

import java.util.List;

/**
 * The recalculated daily figures of an account in a period. The movement changes only the account's
 * revision.
 *
 * @param days the days with entries, the oldest first
 */
public record DaysRestatement(Movement movement, DayPeriod period, List<AccountDay> days) {

  public DaysRestatement {
    days = List.copyOf(days);
  }
}
