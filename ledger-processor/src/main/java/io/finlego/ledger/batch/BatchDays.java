package io.finlego.ledger.batch;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Money;
import io.finlego.ledger.account.AccountDay;
import io.finlego.ledger.account.DayPeriod;
import io.finlego.ledger.entry.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The daily figures that the commands of one batch publish. The figures include the entries that
 * the batch itself books.
 */
final class BatchDays {

  private final Map<DayPeriod, Map<AccountId, List<AccountDay>>> daysByPeriod = new HashMap<>();

  /** Adds the loaded days of a period. Accounts without entries in the period may be absent. */
  void addPeriod(DayPeriod period, Map<AccountId, List<AccountDay>> loadedDays) {
    daysByPeriod.put(period, new HashMap<>(loadedDays));
  }

  /** Tells whether no command of the batch publishes daily figures. */
  boolean isEmpty() {
    return daysByPeriod.isEmpty();
  }

  /**
   * The days of the period on which the account has entries. The list is empty if the period was
   * not loaded.
   */
  List<AccountDay> of(AccountId account, DayPeriod period) {
    return daysByPeriod.getOrDefault(period, Map.of()).getOrDefault(account, List.of());
  }

  /**
   * Adds the account's newest entry to the figures of the entry's booking date. No other entry of
   * the account has a later booking date.
   */
  void addEntry(Entry entry, Money balanceBefore) {
    daysByPeriod.forEach(
        (period, daysByAccount) -> {
          if (period.contains(entry.bookingDate())) {
            daysByAccount.compute(
                entry.accountId(),
                (_, earlierDays) ->
                    daysWithEntry(
                        earlierDays == null ? List.of() : earlierDays, entry, balanceBefore));
          }
        });
  }

  private static List<AccountDay> daysWithEntry(
      List<AccountDay> earlierDays, Entry entry, Money balanceBefore) {
    List<AccountDay> days = new ArrayList<>(earlierDays);
    AccountDay day =
        !days.isEmpty() && days.getLast().date().equals(entry.bookingDate())
            ? days.removeLast()
            : AccountDay.withoutEntries(entry.bookingDate(), balanceBefore);
    days.add(day.withEntry(entry.side(), entry.amount(), entry.balanceAfter()));
    return days;
  }
}
