package io.finlego.reports.topology;

import io.finlego.reports.figures.Keys.WaitingKey;
import io.finlego.reports.figures.Movement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Movements that came before an earlier one of their account. Events of one account lie on several
 * partitions, so this is common; what waits is bounded by how far one partition is read ahead of
 * another, and lies in a store that spills to the disk.
 */
final class Gaps {

  private final KeyValueStore<WaitingKey, Movement> store;
  private final Map<UUID, Gap> byAccount = new HashMap<>();
  private int movements;

  /** How many movements of one account wait, and since when (epoch ms, of this process). */
  private static final class Gap {
    final long sinceMs;
    int movements;

    Gap(long sinceMs) {
      this.sinceMs = sinceMs;
    }
  }

  Gaps(KeyValueStore<WaitingKey, Movement> store, long nowMs) {
    this.store = store;
    try (KeyValueIterator<WaitingKey, Movement> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<WaitingKey, Movement> waiting = all.next();
        added(waiting.key.account(), nowMs);
      }
    }
  }

  /** Keeps the movement; one that waits already is kept once. */
  void add(UUID account, Movement movement, long nowMs) {
    if (store.putIfAbsent(new WaitingKey(account, movement.revision()), movement) == null) {
      added(account, nowMs);
    }
  }

  /** Takes the movement of that revision out, if it waits. */
  @Nullable Movement take(UUID account, long revision) {
    Gap gap = byAccount.get(account);
    if (gap == null) {
      return null;
    }
    Movement movement = store.delete(new WaitingKey(account, revision));
    if (movement != null) {
      movements--;
      gap.movements--;
      if (gap.movements == 0) {
        byAccount.remove(account);
      }
    }
    return movement;
  }

  int movements() {
    return movements;
  }

  /** Since when the account waits that has been waiting longest; {@code nowMs} if none does. */
  long longestSinceMs(long nowMs) {
    return byAccount.values().stream().mapToLong(gap -> gap.sinceMs).min().orElse(nowMs);
  }

  private void added(UUID account, long nowMs) {
    movements++;
    byAccount.computeIfAbsent(account, id -> new Gap(nowMs)).movements++;
  }
}
