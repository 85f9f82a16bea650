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
 * Movements that arrived before an earlier movement of their account. This is common, because the
 * events of one account lie on several partitions. The number of waiting movements depends on how
 * far one partition is read ahead of another. A store that spills to disk keeps them.
 */
final class Gaps {

  private final KeyValueStore<WaitingKey, Movement> store;
  private final Map<UUID, Gap> byAccount = new HashMap<>();
  private int movements;

  /**
   * The gap of one account: the number of its waiting movements, and when they began to wait, in
   * milliseconds since 1970 by the clock of this process.
   */
  private static final class Gap {
    final long sinceMs;
    int movements;

    Gap(long sinceMs) {
      this.sinceMs = sinceMs;
    }
  }

  Gaps(KeyValueStore<WaitingKey, Movement> store, long nowMs) {
    this.store = store;
    try (KeyValueIterator<WaitingKey, Movement> entries = store.all()) {
      while (entries.hasNext()) {
        KeyValue<WaitingKey, Movement> entry = entries.next();
        added(entry.key.account(), nowMs);
      }
    }
  }

  /** Keeps a movement that must wait. A movement that is waiting already is not added again. */
  void add(UUID account, Movement movement, long nowMs) {
    if (store.putIfAbsent(new WaitingKey(account, movement.revision()), movement) == null) {
      added(account, nowMs);
    }
  }

  /** Removes and returns the movement of this revision; null if no such movement waits. */
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

  /**
   * When the account that waits longest began to wait, in milliseconds since 1970; {@code nowMs} if
   * no account waits.
   */
  long longestSinceMs(long nowMs) {
    return byAccount.values().stream().mapToLong(gap -> gap.sinceMs).min().orElse(nowMs);
  }

  private void added(UUID account, long nowMs) {
    movements++;
    byAccount.computeIfAbsent(account, id -> new Gap(nowMs)).movements++;
  }
}
