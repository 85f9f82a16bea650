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
 * needs only one write. When an account gets an entry on a later day, its former newest day moves
 * to the store of days.
 */
final class StoredDays {

  private final KeyValueStore<DayKey, Day> store;

  StoredDays(KeyValueStore<DayKey, Day> store) {
    this.store = store;
  }

  /** Adds an entry to its day. Returns the day that is then the account's newest day. */
  Day addEntry(UUID accountId, AccountState state, Movement entry) {
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
      store.put(new DayKey(accountId, newest.date()), newest);
      return withEntry(
          Day.withoutEntries(entry.bookingDay(), newest.closing()), entry, balanceChange);
    }
    return addEarlierEntry(accountId, newest, entry, balanceChange);
  }

  /**
   * Replaces the days of a period, and leaves all other days unchanged. Returns the day that is
   * then the account's newest day; null if no day with an entry remains.
   */
  @Nullable Day restate(UUID accountId, @Nullable Day newest, Restatement restatement) {
    int firstDay = restatement.firstDay();
    List<Day> restatedDays = restatement.days();
    for (Day day : days(accountId, firstDay, restatement.lastDay())) {
      store.delete(new DayKey(accountId, day.date()));
    }
    restatedDays.forEach(day -> put(accountId, day));
    boolean newestIsBeforePeriod = newest != null && newest.date() < firstDay;
    boolean newestIsAfterPeriod = newest != null && newest.date() > restatement.lastDay();
    if (newestIsAfterPeriod || (newestIsBeforePeriod && restatedDays.isEmpty())) {
      return newest;
    }
    if (newest != null && newestIsBeforePeriod) {
      put(accountId, newest);
    }
    return restatedDays.isEmpty()
        ? takeFromStore(accountId, lastDayBefore(accountId, firstDay))
        : takeFromStore(accountId, restatedDays.getLast());
  }

  /**
   * Returns the account's days from a date up to the day before its newest day, in order. Returns
   * an empty list if there is no newest day.
   */
  List<Day> daysBeforeNewest(UUID accountId, int firstDay, @Nullable Day newest) {
    return newest != null && firstDay < newest.date()
        ? days(accountId, firstDay, newest.date() - 1)
        : new ArrayList<>();
  }

  private List<Day> days(UUID accountId, int firstDay, int lastDay) {
    List<Day> days = new ArrayList<>();
    try (KeyValueIterator<DayKey, Day> range =
        store.range(new DayKey(accountId, firstDay), new DayKey(accountId, lastDay))) {
      range.forEachRemaining(entry -> days.add(entry.value));
    }
    return days;
  }

  /**
   * Returns the last day before a date; null if there is no such day. This method is needed only if
   * the ledger removes the newest day without a replacement. It reads all earlier days, because a
   * reverse range over a cached store returns deleted keys (Kafka 4.2.2).
   */
  private @Nullable Day lastDayBefore(UUID accountId, int date) {
    List<Day> earlierDays = days(accountId, 0, date - 1);
    return earlierDays.isEmpty() ? null : earlierDays.getLast();
  }

  /**
   * Removes a day from the store and returns it. The newest day must not be in the store, because
   * it is a part of the account's state.
   */
  private @Nullable Day takeFromStore(UUID accountId, @Nullable Day day) {
    if (day != null) {
      store.delete(new DayKey(accountId, day.date()));
    }
    return day;
  }

  private void put(UUID accountId, Day day) {
    store.put(new DayKey(accountId, day.date()), day);
  }

  /**
   * Adds an entry to a day before the newest day. This happens only if the ledger's time zone was
   * changed to a zone further west. The entry also changes the opening and closing balances of all
   * later days.
   */
  private Day addEarlierEntry(UUID accountId, Day newest, Movement entry, long balanceChange) {
    List<Day> laterDays = daysBeforeNewest(accountId, entry.bookingDay(), newest);
    Day day;
    if (!laterDays.isEmpty() && laterDays.getFirst().date() == entry.bookingDay()) {
      day = laterDays.removeFirst();
    } else {
      Day nextDay = laterDays.isEmpty() ? newest : laterDays.getFirst();
      day = Day.withoutEntries(entry.bookingDay(), nextDay.opening());
    }
    store.put(new DayKey(accountId, day.date()), withEntry(day, entry, balanceChange));
    for (Day laterDay : laterDays) {
      store.put(
          new DayKey(accountId, laterDay.date()), laterDay.withShiftedBalances(balanceChange));
    }
    return newest.withShiftedBalances(balanceChange);
  }

  private static Day withEntry(Day day, Movement entry, long balanceChange) {
    return day.withEntry(entry.booking(), entry.amount(), balanceChange);
  }
}
