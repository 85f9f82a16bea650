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

/** The days that commands of a batch need, including the entries of the batch itself. */
final class BatchDays {

  private final Map<DayPeriod, Map<AccountId, List<AccountDay>>> days = new HashMap<>();

  /** Keeps loaded days. Accounts without entries in the period may be absent. */
  void load(DayPeriod period, Map<AccountId, List<AccountDay>> loadedDays) {
    days.put(period, new HashMap<>(loadedDays));
  }

  /** Tells whether the batch needs no days, so that payments need not add their entries. */
  boolean isEmpty() {
    return days.isEmpty();
  }

  List<AccountDay> of(AccountId account, DayPeriod period) {
    return days.getOrDefault(period, Map.of()).getOrDefault(account, List.of());
  }

  /** Books an entry on its day, the newest one of its account. */
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
