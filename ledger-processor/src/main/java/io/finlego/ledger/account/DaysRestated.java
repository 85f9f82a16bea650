package io.finlego.ledger.account;

import java.util.List;

/**
 * The days of an account in a period, told again; of the account nothing changed but its revision.
 *
 * @param days those with entries, in order
 */
public record DaysRestated(Movement movement, DayPeriod period, List<AccountDay> days) {

  public DaysRestated {
    days = List.copyOf(days);
  }
}
