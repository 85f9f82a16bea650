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
 * The days that commands of a batch publish again. Entries that the batch itself books are
 * included.
 */
final class BatchDays {

  private final Map<DayPeriod, Map<AccountId, List<AccountDay>>> days = new HashMap<>();

  /** Keeps loaded days. Accounts without entries in the period may be absent. */
  void load(DayPeriod period, Map<AccountId, List<AccountDay>> loadedDays) {
    days.put(period, new HashMap<>(loadedDays));
  }

  /** Tells whether the batch publishes no days, so that its entries need not be added to days. */
  boolean isEmpty() {
    return days.isEmpty();
  }

  List<AccountDay> of(AccountId account, DayPeriod period) {
    return days.getOrDefault(period, Map.of()).getOrDefault(account, List.of());
  }

  /** Adds an entry to its day, which is always the newest day of the entry's account. */
  void book(Entry entry, Money balanceBefore) {
    days.forEach(
        (period, byAccount) -> {
          if (period.contains(entry.bookingDate())) {
            byAccount.compute(
                entry.accountId(),
                (_, earlierDays) ->
                    booked(earlierDays == null ? List.of() : earlierDays, entry, balanceBefore));
          }
        });
  }

  private static List<AccountDay> booked(
      List<AccountDay> earlierDays, Entry entry, Money balanceBefore) {
    List<AccountDay> days = new ArrayList<>(earlierDays);
    AccountDay day =
        !days.isEmpty() && days.getLast().date().equals(entry.bookingDate())
            ? days.removeLast()
            : AccountDay.opened(entry.bookingDate(), balanceBefore);
    days.add(day.with(entry.side(), entry.amount(), entry.balanceAfter()));
    return days;
  }
}
