package io.finlego.reports.topology;

import io.finlego.reports.figures.AccountState;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The sums over the accounts of one task. A task has a few dozen sums, so they are all kept in
 * memory as well as in the store.
 */
final class TaskTotals {

  private final KeyValueStore<TotalsKey, Totals> store;
  private final Map<TotalsKey, Totals> newest = new HashMap<>();
  private final Set<TotalsKey> unsentKeys = new HashSet<>();

  TaskTotals(KeyValueStore<TotalsKey, Totals> store) {
    this.store = store;
    try (KeyValueIterator<TotalsKey, Totals> entries = store.all()) {
      while (entries.hasNext()) {
        KeyValue<TotalsKey, Totals> sums = entries.next();
        newest.put(sums.key, sums.value);
        unsentKeys.add(sums.key);
      }
    }
  }

  void replace(AccountState before, AccountState after) {
    TotalsKey key = new TotalsKey(after.currency(), after.kind());
    Totals sums = newest.getOrDefault(key, Totals.NONE).replacing(before, after);
    newest.put(key, sums);
    store.put(key, sums);
    unsentKeys.add(key);
  }

  /** Hands over the sums that have changed since the last call. */
  void send(BiConsumer<TotalsKey, Totals> target) {
    unsentKeys.forEach(key -> target.accept(key, newest.getOrDefault(key, Totals.NONE)));
    unsentKeys.clear();
  }
}
