package io.finlego.ingress.http.slot;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Permits that callers share fairly. A single caller may take all permits. When no permit is free,
 * callers stand in line and take turns, so a caller with many waiting threads does not delay a
 * caller with one. As long as nobody waits, taking and giving back permits are one atomic operation
 * each.
 *
 * @param <K> the type of the callers
 */
public final class FairPermits<K> {

  /** The time between two calls of the search by a waiting thread. */
  private static final long SEARCH_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final AtomicInteger freeCount;
  private final Runnable search;
  private final ReentrantLock lock = new ReentrantLock();
  private final Turns<K, Demand> turns = new Turns<>();

  /** Whether {@code turns} has waiters. Set while holding the lock. */
  private volatile boolean hasWaiters;

  /** A thread that waits for permits. */
  private static final class Demand extends Waiter {

    private final int count;

    Demand(int count) {
      this.count = count;
    }
  }

  /**
   * Makes the permits.
   *
   * @param search gives back permits whose holders will not do it. Each waiting thread calls it
   *     when it begins to wait, and then once a second
   */
  public FairPermits(int count, Runnable search) {
    this.freeCount = new AtomicInteger(count);
    this.search = search;
  }

  /**
   * Takes permits, and waits for the caller's turn if necessary. Returns false if the turn does not
   * come in time, or if the thread is interrupted. The thread then stays interrupted.
   *
   * @param count the number of permits, not more than there are
   * @param endNanos the end of the wait, in the time of {@link System#nanoTime}
   */
  public boolean take(K caller, int count, long endNanos) {
    if (!hasWaiters && takeFree(count)) {
      return true;
    }
    Demand demand = new Demand(count);
    lock.lock();
    try {
      turns.add(caller, demand);
      hasWaiters = true;
      admitWaiters();
    } finally {
      lock.unlock();
    }
    while (demand.mustWait(endNanos)) {
      search.run();
      demand.await(Math.min(endNanos, System.nanoTime() + SEARCH_INTERVAL_NANOS));
    }
    return demand.isAdmitted() || !giveUp(caller, demand);
  }

  /** Leaves the line. Returns false if the demand was admitted in the meantime. */
  private boolean giveUp(K caller, Demand demand) {
    lock.lock();
    try {
      if (demand.isAdmitted()) {
        return false;
      }
      turns.remove(caller, demand);
      admitWaiters();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Gives permits back. */
  public void giveBack(int count) {
    freeCount.addAndGet(count);
    // The permits are free before this line looks for waiters, and a waiter is in line before it
    // looks for free permits. So at least one of the two sees the other.
    if (hasWaiters) {
      lock.lock();
      try {
        admitWaiters();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Admits waiters in turn. One that needs more permits than are free stops all others. */
  private void admitWaiters() {
    for (Demand demand = next(); demand != null; demand = next()) {
      demand.admit();
    }
    hasWaiters = !turns.isEmpty();
  }

  private @Nullable Demand next() {
    return turns.next(
        demand -> takeFree(demand.count) ? Turns.Decision.ADMIT : Turns.Decision.STOP);
  }

  private boolean takeFree(int count) {
    int free = freeCount.get();
    while (free >= count && !freeCount.compareAndSet(free, free - count)) {
      free = freeCount.get();
    }
    return free >= count;
  }
}
