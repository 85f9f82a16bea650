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
 * Keeps the sums over the accounts of one task. There are only a few dozen sums, so all of them are
 * in memory as well as in the store.
 */
final class TaskTotals {

  private final KeyValueStore<TotalsKey, Totals> store;
  private final Map<TotalsKey, Totals> sumsByKey = new HashMap<>();
  private final Set<TotalsKey> changedKeys = new HashSet<>();

  TaskTotals(KeyValueStore<TotalsKey, Totals> store) {
    this.store = store;
    try (KeyValueIterator<TotalsKey, Totals> entries = store.all()) {
      while (entries.hasNext()) {
        KeyValue<TotalsKey, Totals> sums = entries.next();
        sumsByKey.put(sums.key, sums.value);
        changedKeys.add(sums.key);
      }
    }
  }

  /** Updates the sums after a change of one account. */
  void update(AccountState stateBefore, AccountState stateAfter) {
    TotalsKey key = new TotalsKey(stateAfter.currency(), stateAfter.kind());
    Totals sums =
        sumsByKey.getOrDefault(key, Totals.EMPTY).withChangedAccount(stateBefore, stateAfter);
    sumsByKey.put(key, sums);
    store.put(key, sums);
    changedKeys.add(key);
  }

  /**
   * Calls {@code consumer} for each key whose sums have changed since the previous call of this
   * method.
   */
  void forEachChanged(BiConsumer<TotalsKey, Totals> consumer) {
    changedKeys.forEach(key -> consumer.accept(key, sumsByKey.getOrDefault(key, Totals.EMPTY)));
    changedKeys.clear();
  }
}
