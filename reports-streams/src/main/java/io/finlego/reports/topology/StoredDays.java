package io.finlego.reports.topology;

import io.finlego.reports.figures.AccountState;
import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.DayKey;
import io.finlego.reports.figures.Movement;
import io.finlego.reports.figures.Restatement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the days of the accounts. The newest day is a part of the account's state, so that an entry
 * needs only one write. It moves to the store of days when a later day begins.
 */
final class StoredDays {

  private final KeyValueStore<DayKey, Day> store;

  StoredDays(KeyValueStore<DayKey, Day> store) {
    this.store = store;
  }

  /** Adds an entry to its day. Returns the day that is then the account's newest day. */
  Day addEntry(UUID account, AccountState state, Movement entry) {
    long balanceChange = state.balanceChange(entry);
    Day newest = state.newestDay();
    if (newest == null) {
      return withEntry(
          Day.withoutEntries(entry.bookingDay(), state.balance()), entry, balanceChange);
    }
    if (entry.bookingDay() == newest.date()) {
      return withEntry(newest, entry, balanceChange);
    }
    if (entry.bookingDay() > newest.date()) {
      store.put(new DayKey(account, newest.date()), newest);
      return withEntry(
          Day.withoutEntries(entry.bookingDay(), newest.closing()), entry, balanceChange);
    }
    return addEarlierEntry(account, newest, entry, balanceChange);
  }

  /**
   * Replaces the days of a period, and leaves all other days unchanged. Returns the day that is then the account's newest day; null if no day with an entry remains.
   */
  @Nullable Day restate(UUID account, @Nullable Day newest, Restatement restatement) {
    int firstDay = restatement.from();
    List<Day> restatedDays = restatement.days();
    for (Day day : days(account, firstDay, restatement.to())) {
      store.delete(new DayKey(account, day.date()));
    }
    restatedDays.forEach(day -> put(account, day));
    boolean newestIsBeforePeriod = newest != null && newest.date() < firstDay;
    boolean newestIsAfterPeriod = newest != null && newest.date() > restatement.to();
    if (newestIsAfterPeriod || (newestIsBeforePeriod && restatedDays.isEmpty())) {
      return newest;
    }
    if (newest != null && newestIsBeforePeriod) {
      put(account, newest);
    }
    return restatedDays.isEmpty()
        ? takeFromStore(account, lastDayBefore(account, firstDay))
        : takeFromStore(account, restatedDays.getLast());
  }

  /**
   * Returns the account's days from a date up to the day before its newest day, in order. Returns
   * an empty list if there is no newest day.
   */
  List<Day> daysBeforeNewest(UUID account, int firstDay, @Nullable Day newest) {
    return newest != null && firstDay < newest.date()
        ? days(account, firstDay, newest.date() - 1)
        : new ArrayList<>();
  }

  private List<Day> days(UUID account, int firstDay, int lastDay) {
    List<Day> days = new ArrayList<>();
    try (KeyValueIterator<DayKey, Day> range =
        store.range(new DayKey(account, firstDay), new DayKey(account, lastDay))) {
      range.forEachRemaining(entry -> days.add(entry.value));
    }
    return days;
  }

  /**
   * Returns the last day before a date; null if there is no such day. This method is needed only if the ledger removes the newest day without a replacement. It reads all earlier days, because
   * a reverse range over a cached store returns deleted keys (Kafka 4.2.2).
   */
  private @Nullable Day lastDayBefore(UUID account, int date) {
    List<Day> earlierDays = days(account, 0, date - 1);
    return earlierDays.isEmpty() ? null : earlierDays.getLast();
  }

  /**
   * Removes a day from the store and returns it. The newest day must not be in the store, because it
   * is a part of the account's state.
   */
  private @Nullable Day takeFromStore(UUID account, @Nullable Day day) {
    if (day != null) {
      store.delete(new DayKey(account, day.date()));
    }
    return day;
  }

  private void put(UUID account, Day day) {
    store.put(new DayKey(account, day.date()), day);
  }

  /**
   * Adds an entry to a day before the newest day. This happens only if the ledger's time zone was changed to a zone further west. The entry also changes the opening and closing balances of all later days.
   */
  private Day addEarlierEntry(UUID account, Day newest, Movement entry, long balanceChange) {
    List<Day> laterDays = daysBeforeNewest(account, entry.bookingDay(), newest);
    Day day;
    if (!laterDays.isEmpty() && laterDays.getFirst().date() == entry.bookingDay()) {
      day = laterDays.removeFirst();
    } else {
      Day nextDay = laterDays.isEmpty() ? newest : laterDays.getFirst();
      day = Day.withoutEntries(entry.bookingDay(), nextDay.opening());
    }
    store.put(new DayKey(account, day.date()), withEntry(day, entry, balanceChange));
    for (Day laterDay : laterDays) {
      store.put(new DayKey(account, laterDay.date()), laterDay.withShiftedBalances(balanceChange));
    }
    return newest.withShiftedBalances(balanceChange);
  }

  private static Day withEntry(Day day, Movement entry, long balanceChange) {
    return day.withEntry(entry.booking(), entry.amount(), balanceChange);
  }
}
