package io.finlego.ingress.http.slot;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Permits that callers share fairly. A caller may hold half of them, or its {@link LoneShare}. A
 * demand needs as many permits as it weighs, but not more than a third of all, so a caller has one
 * of the heaviest demands at a time. When its permits are not free, it waits in the line of its
 * caller, and the callers take turns by weight: while one caller gets permits for a demand that
 * weighs 100, each other waiting caller gets permits for 100, too. So neither many threads nor
 * heavy demands of one caller delay the light demand of another. A caller pays for heavy demands
 * with a second at most: then it has the next turn.
 *
 * <p>A demand whose turn has come stops all others until its permits are free, because small
 * demands could otherwise keep it waiting forever. If permits stay unused for too long because of
 * it, the others go first for once.
 *
 * @param <K> the type of the callers
 */
public final class FairPermits<K> {

  private static final int CALLERS_WITH_ALL_PERMITS = 2;
  private static final int DEMANDS_WITH_ALL_PERMITS = 3;
  private static final Duration STOP_MAX = Duration.ofMillis(200);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final int count;
  private final int demandMax;
  private final long stopMaxNanos;
  private final long patienceNanos;
  private final Runnable search;
  private final ReentrantLock lock = new ReentrantLock();
  private final PermitTurns<K> turns;
  private int waitingCount;

  /** The demand because of which free permits are unused; null if there is none. */
  private @Nullable PermitDemand stoppingDemand;

  private long stoppedSinceNanos;

  /**
   * Makes permits of which a caller never holds more than half.
   *
   * @param search gives back permits whose holders will not do it. Each waiting thread calls it
   *     when it begins to wait, and then once a second
   */
  public FairPermits(int count, Runnable search) {
    this(count, LoneShare.none(), search);
  }

  /** Makes permits of which a caller may hold more than half while it is alone. */
  public FairPermits(int count, LoneShare<K> loneShare, Runnable search) {
    this(count, STOP_MAX, PATIENCE, loneShare, search);
  }

  FairPermits(
      int count, Duration stopMax, Duration patience, LoneShare<K> loneShare, Runnable search) {
    this.count = count;
    this.turns = new PermitTurns<>(Math.max(1, count / CALLERS_WITH_ALL_PERMITS), loneShare);
    this.demandMax = Math.max(1, count / DEMANDS_WITH_ALL_PERMITS);
    this.stopMaxNanos = stopMax.toNanos();
    this.patienceNanos = patience.toNanos();
    this.search = search;
  }

  /**
   * Takes permits, and waits for the caller's turn if necessary. Returns false if the turn does not
   * come in time, or if the thread is interrupted. The thread then stays interrupted.
   *
   * @param weight the weight of the demand, at least 1
   * @param endNanos the end of the wait, in the time of {@link System#nanoTime}
   */
  public boolean take(K caller, int weight, long endNanos) {
    PermitDemand demand = new PermitDemand(weight, permitsFor(weight));
    lock.lock();
    try {
      turns.add(caller, demand);
      waitingCount++;
      admitWaiters();
    } finally {
      lock.unlock();
    }
    while (demand.mustWait(endNanos)) {
      search.run();
      demand.await(Math.min(endNanos, System.nanoTime() + patienceNanos));
      hurry(caller, demand);
    }
    return demand.isAdmitted() || !giveUp(caller, demand);
  }

  private void hurry(K caller, PermitDemand demand) {
    lock.lock();
    try {
      if (!demand.isAdmitted()) {
        turns.hurry(caller, demand);
        admitWaiters();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Leaves the line. Returns false if the demand was admitted in the meantime. */
  private boolean giveUp(K caller, PermitDemand demand) {
    lock.lock();
    try {
      if (demand.isAdmitted()) {
        return false;
      }
      turns.remove(caller, demand);
      waitingCount--;
      admitWaiters();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Gives back the permits of a demand with this weight. */
  public void giveBack(K caller, int weight) {
    lock.lock();
    try {
      turns.giveBack(caller, permitsFor(weight));
      admitWaiters();
    } finally {
      lock.unlock();
    }
  }

  private int permitsFor(int weight) {
    return Math.min(weight, demandMax);
  }

  /** Tells whether a demand of this weight needs as many permits as a demand can need. */
  public boolean isLargest(int weight) {
    return weight >= demandMax;
  }

  /** The number of permits that callers hold. */
  public int heldCount() {
    lock.lock();
    try {
      return turns.heldCount();
    } finally {
      lock.unlock();
    }
  }

  /** The number of threads that wait. */
  public int waitingCount() {
    lock.lock();
    try {
      return waitingCount;
    } finally {
      lock.unlock();
    }
  }

  /** Admits waiters in turn, as long as there are permits for the next one. */
  private void admitWaiters() {
    for (PermitCaller<K> caller = turns.next(); caller != null; caller = turns.next()) {
      PermitDemand demand = caller.line.getFirst();
      if (demand.count() <= freeCount()) {
        waitingCount--;
        stoppingDemand = null;
        turns.admit(caller).admit();
      } else if (stopsTooLong(demand)) {
        stoppingDemand = null;
        turns.postpone(caller, demand.count());
      } else {
        return;
      }
    }
  }

  private int freeCount() {
    return count - turns.countedCount();
  }

  private boolean stopsTooLong(PermitDemand demand) {
    if (freeCount() == 0) {
      return false;
    }
    long now = System.nanoTime();
    if (stoppingDemand != demand) {
      stoppingDemand = demand;
      stoppedSinceNanos = now;
      return false;
    }
    return now - stoppedSinceNanos >= stopMaxNanos;
  }
}
