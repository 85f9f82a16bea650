package io.finlego.reports.query;

import static io.finlego.reports.figures.Formats.ACCOUNT_ID;

import io.finlego.reports.figures.AccountState;
import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.ClientAccount;
import io.finlego.reports.figures.Keys.DayKey;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import io.finlego.reports.query.Figures.AccountDays;
import io.finlego.reports.query.Figures.AccountPosition;
import io.finlego.reports.query.Figures.Sums;
import io.finlego.reports.runtime.NotReadyException;
import io.finlego.reports.topology.StoreNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stores of one task, while the task writes to them. If the task is not on this instance,
 * is restoring or is moving away, all methods throw {@link
 * org.apache.kafka.streams.errors.InvalidStateStoreException}.
 */
final class TaskStores {

  private static final int READ_ATTEMPTS = 10;

  private final KafkaStreams streams;
  private final int task;

  TaskStores(KafkaStreams streams, int task) {
    this.streams = streams;
    this.task = task;
  }

  List<Sums> totals() {
    List<Sums> sums = new ArrayList<>();
    ReadOnlyKeyValueStore<TotalsKey, Totals> totalsStore = store(StoreNames.TOTALS);
    try (KeyValueIterator<TotalsKey, Totals> entries = totalsStore.all()) {
      entries.forEachRemaining(entry -> sums.add(new Sums(entry.key, entry.value)));
    }
    return sums;
  }

  /**
   * Returns the sums over a client's accounts. They are calculated for each query, because stored
   * sums for each client would need one more write for each entry.
   */
  List<Sums> totalsOf(UUID clientId) {
    ReadOnlyKeyValueStore<UUID, AccountState> accountStore = store(StoreNames.ACCOUNTS);
    Map<TotalsKey, Totals> sums = new LinkedHashMap<>();
    for (UUID accountId : accountsOf(clientId, Integer.MAX_VALUE)) {
      AccountState state = accountStore.get(accountId);
      if (state != null) {
        sums.merge(new TotalsKey(state.currency(), state.kind()), Totals.of(state), Totals::plus);
      }
    }
    return sums.entrySet().stream()
        .map(entry -> new Sums(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<UUID> accountsOf(UUID clientId, int limit) {
    ReadOnlyKeyValueStore<ClientAccount, byte[]> clientStore = store(StoreNames.CLIENTS);
    List<UUID> accounts = new ArrayList<>();
    try (KeyValueIterator<ClientAccount, byte[]> clientAccounts =
        clientStore.prefixScan(clientId, ACCOUNT_ID.serializer())) {
      while (clientAccounts.hasNext() && accounts.size() < limit) {
        accounts.add(clientAccounts.next().key.accountId());
      }
    }
    return accounts;
  }

  /**
   * Returns the days of the account in the period; null if the account is unknown.
   *
   * @throws NotReadyException if the days changed during each attempt to read them
   */
  @Nullable AccountDays days(UUID accountId, int firstDay, int lastDay) {
    ReadOnlyKeyValueStore<UUID, AccountState> accountStore = store(StoreNames.ACCOUNTS);
    for (int attempt = 0; attempt < READ_ATTEMPTS; attempt++) {
      AccountState stateBefore = accountStore.get(accountId);
      if (stateBefore == null) {
        return null;
      }
      AccountDays days = days(accountId, stateBefore, firstDay, lastDay);
      if (earlierDaysUnchanged(stateBefore.newestDay(), accountStore.get(accountId))) {
        return days;
      }
    }
    throw new NotReadyException("The account's days are changing too fast.");
  }

  private AccountDays days(UUID accountId, AccountState state, int firstDay, int lastDay) {
    Day newest = state.newestDay();
    List<Day> days = new ArrayList<>();
    if (newest != null && firstDay < newest.date()) {
      days.addAll(daysBetween(accountId, firstDay, Math.min(lastDay, newest.date() - 1)));
    }
    if (newest != null && firstDay <= newest.date() && newest.date() <= lastDay) {
      days.add(newest);
    }
    long opening =
        days.isEmpty()
            ? balanceWithoutEntries(accountId, newest, firstDay, lastDay)
            : days.getFirst().opening();
    return new AccountDays(accountId, state.currency(), opening, days, AccountPosition.of(state));
  }

  /**
   * Returns the balance of an account in a period in which the account has no entries. The balance
   * is the opening balance of the next day with entries. If all days with entries lie before the
   * period, the balance is the closing balance of the newest day. Without any entry the balance is
   * 0.
   */
  private long balanceWithoutEntries(
      UUID accountId, @Nullable Day newest, int firstDay, int lastDay) {
    if (newest == null) {
      return 0;
    }
    if (newest.date() < firstDay) {
      return newest.closing();
    }
    ReadOnlyKeyValueStore<DayKey, Day> dayStore = store(StoreNames.DAYS);
    try (KeyValueIterator<DayKey, Day> laterDays =
        dayStore.range(
            new DayKey(accountId, lastDay + 1), new DayKey(accountId, newest.date() - 1))) {
      return laterDays.hasNext() ? laterDays.next().value.opening() : newest.opening();
    }
  }

  private List<Day> daysBetween(UUID accountId, int firstDay, int lastDay) {
    ReadOnlyKeyValueStore<DayKey, Day> dayStore = store(StoreNames.DAYS);
    List<Day> days = new ArrayList<>();
    try (KeyValueIterator<DayKey, Day> storedDays =
        dayStore.range(new DayKey(accountId, firstDay), new DayKey(accountId, lastDay))) {
      while (storedDays.hasNext()) {
        days.add(storedDays.next().value);
      }
    }
    return days;
  }

  /**
   * Tells whether the days before the newest day stayed the same while they were read. An entry on
   * the newest day does not change the days before it. The result is false if another day has
   * become the newest, or if an entry on an earlier day has changed the opening balance of the
   * newest day. The read may then have seen only a part of the change.
   */
  private static boolean earlierDaysUnchanged(
      @Nullable Day newestDayBefore, @Nullable AccountState stateAfter) {
    Day newestDayAfter = stateAfter == null ? null : stateAfter.newestDay();
    if (newestDayBefore == null || newestDayAfter == null) {
      return newestDayBefore == null && newestDayAfter == null;
    }
    return newestDayBefore.date() == newestDayAfter.date()
        && newestDayBefore.opening() == newestDayAfter.opening();
  }

  private <K, V> ReadOnlyKeyValueStore<K, V> store(String name) {
    return streams.store(
        StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<K, V>keyValueStore())
            .withPartition(task));
  }
}
