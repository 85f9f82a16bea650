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
 * The days of the accounts. The newest day is part of the account's state and moves into the store
 * when a later day begins, so that an entry costs one write.
 */
final class DayBook {

  private final KeyValueStore<DayKey, Day> store;

  DayBook(KeyValueStore<DayKey, Day> store) {
    this.store = store;
  }

  /** Books the entry on its day. Returns the account's newest day afterwards. */
  Day book(UUID account, AccountState before, Movement entry) {
    long change = before.change(entry);
    Day newest = before.day();
    if (newest == null) {
      return with(Day.opened(entry.bookingDay(), before.balance()), entry, change);
    }
    if (entry.bookingDay() == newest.date()) {
      return with(newest, entry, change);
    }
    if (entry.bookingDay() > newest.date()) {
      store.put(new DayKey(account, newest.date()), newest);
      return with(Day.opened(entry.bookingDay(), newest.closing()), entry, change);
    }
    return bookEarlier(account, newest, entry, change);
  }

  /**
   * Replaces the days of the period. Returns the account's newest day afterwards. Days outside the
   * period stay as they are.
   */
  @Nullable Day restate(UUID account, @Nullable Day newest, Restatement restatement) {
    int from = restatement.from();
    List<Day> restatedDays = restatement.days();
    for (Day day : days(account, from, restatement.to())) {
      store.delete(new DayKey(account, day.date()));
    }
    restatedDays.forEach(day -> put(account, day));
    boolean earlier = newest != null && newest.date() < from;
    boolean later = newest != null && newest.date() > restatement.to();
    if (later || (earlier && restatedDays.isEmpty())) {
      return newest;
    }
    if (newest != null && earlier) {
      put(account, newest);
    }
    return restatedDays.isEmpty()
        ? take(account, lastBefore(account, from))
        : take(account, restatedDays.getLast());
  }

  /** The account's days from one date to the day before its newest, in order. */
  List<Day> daysBeforeNewest(UUID account, int from, @Nullable Day newest) {
    return newest != null && from < newest.date()
        ? days(account, from, newest.date() - 1)
        : new ArrayList<>();
  }

  private List<Day> days(UUID account, int from, int to) {
    List<Day> days = new ArrayList<>();
    try (KeyValueIterator<DayKey, Day> range =
        store.range(new DayKey(account, from), new DayKey(account, to))) {
      range.forEachRemaining(next -> days.add(next.value));
    }
    return days;
  }

  /**
   * The last day before a date. It is needed only if the ledger takes back the newest day and
   * states no other day instead. The method reads all days, because a reverse range over a store
   * with a cache returns deleted keys (Kafka 4.2.2).
   */
  private @Nullable Day lastBefore(UUID account, int date) {
    List<Day> before = days(account, 0, date - 1);
    return before.isEmpty() ? null : before.getLast();
  }

  private @Nullable Day take(UUID account, @Nullable Day day) {
    if (day != null) {
      store.delete(new DayKey(account, day.date()));
    }
    return day;
  }

  private void put(UUID account, Day day) {
    store.put(new DayKey(account, day.date()), day);
  }

  /**
   * Books an entry on a day before the newest. This happens only if the ledger's time zone was
   * moved west, since the ledger's days otherwise never run backwards. The entry shifts the opening
   * and closing of all later days.
   */
  private Day bookEarlier(UUID account, Day newest, Movement entry, long change) {
    List<Day> following = daysBeforeNewest(account, entry.bookingDay(), newest);
    Day day;
    if (!following.isEmpty() && following.getFirst().date() == entry.bookingDay()) {
      day = following.removeFirst();
    } else {
      Day next = following.isEmpty() ? newest : following.getFirst();
      day = Day.opened(entry.bookingDay(), next.opening());
    }
    store.put(new DayKey(account, day.date()), with(day, entry, change));
    for (Day later : following) {
      store.put(new DayKey(account, later.date()), later.shifted(change));
    }
    return newest.shifted(change);
  }

  private static Day with(Day day, Movement entry, long change) {
    return day.with(entry.booking(), entry.amount(), change);
  }
}
