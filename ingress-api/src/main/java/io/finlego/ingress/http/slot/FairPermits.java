package io.finlego.ingress.http.slot;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Permits that callers share fairly. A single caller may take all permits. When no permit is free,
 * callers stand in line and take turns, so a caller with many waiting threads does not delay a
 * caller with one. As long as nobody waits, taking and giving back a permit are one atomic
 * operation each.
 *
 * @param <K> the type of the callers
 */
public final class FairPermits<K> {

  /** The time between two calls of the search by a waiting thread. */
  private static final long SEARCH_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final AtomicInteger freeCount;
  private final Runnable search;
  private final ReentrantLock lock = new ReentrantLock();
  private final Turns<K, Waiter> turns = new Turns<>();

  /** Whether {@code turns} has waiters. Set while holding the lock. */
  private volatile boolean hasWaiters;

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
   * Takes a permit, and waits for the caller's turn if necessary. Returns false if the turn does
   * not come in time, or if the thread is interrupted. The thread then stays interrupted.
   *
   * @param endNanos the end of the wait, in the time of {@link System#nanoTime}
   */
  public boolean take(K caller, long endNanos) {
    if (!hasWaiters && takeFree()) {
      return true;
    }
    Waiter waiter = new Waiter();
    lock.lock();
    try {
      turns.add(caller, waiter);
      hasWaiters = true;
      admitWaiters();
    } finally {
      lock.unlock();
    }
    while (waiter.mustWait(endNanos)) {
      search.run();
      waiter.await(Math.min(endNanos, System.nanoTime() + SEARCH_INTERVAL_NANOS));
    }
    return waiter.isAdmitted() || !giveUp(caller, waiter);
  }

  /** Leaves the line. Returns false if the waiter was admitted in the meantime. */
  private boolean giveUp(K caller, Waiter waiter) {
    lock.lock();
    try {
      if (waiter.isAdmitted()) {
        return false;
      }
      turns.remove(caller, waiter);
      hasWaiters = !turns.isEmpty();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Gives a permit back. */
  public void giveBack() {
    freeCount.incrementAndGet();
    // The permit is free before this line looks for waiters, and a waiter is in line before it
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

  private void admitWaiters() {
    while (!turns.isEmpty() && takeFree()) {
      requireNonNull(turns.next(_ -> Turns.Decision.ADMIT)).admit();
    }
    hasWaiters = !turns.isEmpty();
  }

  private boolean takeFree() {
    int count = freeCount.get();
    while (count > 0 && !freeCount.compareAndSet(count, count - 1)) {
      count = freeCount.get();
    }
    return count > 0;
  }
}
