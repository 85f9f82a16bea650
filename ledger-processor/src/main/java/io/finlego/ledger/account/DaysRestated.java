package io.finlego.ledger.account;

import java.util.List;

/**
 * The days of an account in a period, published again. Only the revision of the account changed.
 *
 * @param days the days with entries, in order
 */
public record DaysRestated(Movement movement, DayPeriod period, List<AccountDay> days) {

  public DaysRestated {
    days = List.copyOf(days);
  }
}
