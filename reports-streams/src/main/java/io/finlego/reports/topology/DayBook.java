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
final class DayBook {

  private final KeyValueStore<DayKey, Day> store;

  DayBook(KeyValueStore<DayKey, Day> store) {
    this.store = store;
  }

  /** Adds an entry to its day. Returns the account's newest day after that. */
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
   * Replaces the days of a period, and leaves all other days unchanged. Returns the account's
   * newest day after that; null if no day with an entry remains.
   */
  @Nullable Day restate(UUID account, @Nullable Day newest, Restatement restatement) {
    int from = restatement.from();
    List<Day> restatedDays = restatement.days();
    for (Day day : days(account, from, restatement.to())) {
      store.delete(new DayKey(account, day.date()));
    }
    restatedDays.forEach(day -> put(account, day));
    boolean newestIsEarlier = newest != null && newest.date() < from;
    boolean newestIsLater = newest != null && newest.date() > restatement.to();
    if (newestIsLater || (newestIsEarlier && restatedDays.isEmpty())) {
      return newest;
    }
    if (newest != null && newestIsEarlier) {
      put(account, newest);
    }
    return restatedDays.isEmpty()
        ? removeFromStore(account, lastDayBefore(account, from))
        : removeFromStore(account, restatedDays.getLast());
  }

  /**
   * Returns the account's days from a date up to the day before its newest day, in order. Returns
   * an empty list if there is no newest day.
   */
  List<Day> daysBeforeNewest(UUID account, int from, @Nullable Day newest) {
    return newest != null && from < newest.date()
        ? days(account, from, newest.date() - 1)
        : new ArrayList<>();
  }

  private List<Day> days(UUID account, int from, int to) {
    List<Day> days = new ArrayList<>();
    try (KeyValueIterator<DayKey, Day> range =
        store.range(new DayKey(account, from), new DayKey(account, to))) {
      range.forEachRemaining(entry -> days.add(entry.value));
    }
    return days;
  }

  /**
   * Returns the last day before a date; null if there is no such day. It is needed only if the
   * ledger removes the newest day without a replacement. The method reads all earlier days, because
   * a reverse range over a cached store returns deleted keys (Kafka 4.2.2).
   */
  private @Nullable Day lastDayBefore(UUID account, int date) {
    List<Day> earlierDays = days(account, 0, date - 1);
    return earlierDays.isEmpty() ? null : earlierDays.getLast();
  }

  private @Nullable Day removeFromStore(UUID account, @Nullable Day day) {
    if (day != null) {
      store.delete(new DayKey(account, day.date()));
    }
    return day;
  }

  private void put(UUID account, Day day) {
    store.put(new DayKey(account, day.date()), day);
  }

  /**
   * Adds an entry to a day before the newest day. This happens only if the ledger's time zone was
   * moved west. The entry also changes the opening and closing balances of all later days.
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
