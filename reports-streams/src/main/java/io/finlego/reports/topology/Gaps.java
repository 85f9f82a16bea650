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
 * Keeps the movements that wait because an earlier movement of their account has not arrived yet.
 * Such a wait is common, because the events of one account are in several partitions, and one
 * partition can be read faster than another. The movements are in a store that can be larger than
 * the memory.
 */
final class Gaps {

  private final KeyValueStore<WaitingKey, Movement> store;
  private final Map<UUID, Gap> gapsByAccount = new HashMap<>();
  private int waitingCount;

  /**
   * The waiting movements of one account: their number, and the time at which the first of them
   * began to wait. The time is in milliseconds since 1970, by the clock of this process.
   */
  private static final class Gap {
    final long waitStartMs;
    int waitingCount;

    Gap(long waitStartMs) {
      this.waitStartMs = waitStartMs;
    }
  }

  Gaps(KeyValueStore<WaitingKey, Movement> store, long nowMs) {
    this.store = store;
    try (KeyValueIterator<WaitingKey, Movement> entries = store.all()) {
      while (entries.hasNext()) {
        KeyValue<WaitingKey, Movement> entry = entries.next();
        countWaiting(entry.key.accountId(), nowMs);
      }
    }
  }

  /** Adds a movement that must wait. Does nothing if it is waiting already. */
  void add(UUID accountId, Movement movement, long nowMs) {
    if (store.putIfAbsent(new WaitingKey(accountId, movement.revision()), movement) == null) {
      countWaiting(accountId, nowMs);
    }
  }

  /** Removes and returns the movement with this revision; null if no such movement is waiting. */
  @Nullable Movement take(UUID accountId, long revision) {
    Gap gap = gapsByAccount.get(accountId);
    if (gap == null) {
      return null;
    }
    Movement movement = store.delete(new WaitingKey(accountId, revision));
    if (movement != null) {
      waitingCount--;
      gap.waitingCount--;
      if (gap.waitingCount == 0) {
        gapsByAccount.remove(accountId);
      }
    }
    return movement;
  }

  int waitingCount() {
    return waitingCount;
  }

  /**
   * Returns the time at which the longest wait began, in milliseconds since 1970. Returns {@code
   * nowMs} if no movement is waiting.
   */
  long earliestWaitStartMs(long nowMs) {
    return gapsByAccount.values().stream().mapToLong(gap -> gap.waitStartMs).min().orElse(nowMs);
  }

  private void countWaiting(UUID accountId, long nowMs) {
    waitingCount++;
    gapsByAccount.computeIfAbsent(accountId, _ -> new Gap(nowMs)).waitingCount++;
  }
}
