package io.finlego.ingress.http.slot;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A budget that callers share, for example of memory. A caller may have only its share of the
 * budget at the same time. A caller that needs more waits in line, and the callers take turns.
 *
 * @param <K> the type of the callers
 */
public final class SharedBudget<K> {

  /** The result of an attempt to take a part of the budget. */
  public enum Result {
    TAKEN,
    /** The caller already has so much that its share does not suffice. */
    SHARE_USED_UP,
    /** All callers together have so much that the budget does not suffice. */
    BUDGET_USED_UP
  }

  private final long total;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<K, Long> takenByCaller = new HashMap<>();
  private final Turns<K, Demand<K>> turns = new Turns<>();
  private long taken;

  public SharedBudget(long total) {
    this.total = total;
  }

  /** A thread that waits for a part of the budget. */
  private static final class Demand<K> extends Waiter {

    private final K caller;
    private final long amount;
    private final long share;

    Demand(K caller, long amount, long share) {
      this.caller = caller;
      this.amount = amount;
      this.share = share;
    }
  }

  /**
   * Takes an amount. If the share or the budget does not suffice now, waits for the caller's turn.
   * An interrupt ends the wait, and the thread stays interrupted.
   *
   * @param amount the amount, not more than the share
   * @param share the largest amount that the caller may have at the same time, not more than the
   *     budget
   * @param endNanos the end of the wait, in the time of {@link System#nanoTime}
   */
  public Result take(K caller, long amount, long share, long endNanos) {
    if (amount > share || share > total) {
      throw new IllegalArgumentException("The amount is larger than the share or the budget.");
    }
    Demand<K> demand = new Demand<>(caller, amount, share);
    lock.lock();
    try {
      turns.add(caller, demand);
      admitWaiters();
    } finally {
      lock.unlock();
    }
    demand.await(endNanos);
    return demand.isAdmitted() ? Result.TAKEN : giveUp(demand);
  }

  /** Leaves the line. The result is {@code TAKEN} if the demand was admitted in the meantime. */
  private Result giveUp(Demand<K> demand) {
    lock.lock();
    try {
      if (demand.isAdmitted()) {
        return Result.TAKEN;
      }
      boolean fitsShare = fitsShare(demand);
      turns.remove(demand.caller, demand);
      admitWaiters();
      return fitsShare ? Result.BUDGET_USED_UP : Result.SHARE_USED_UP;
    } finally {
      lock.unlock();
    }
  }

  /** Gives back an amount that the caller has taken. */
  public void giveBack(K caller, long amount) {
    lock.lock();
    try {
      taken -= amount;
      takenByCaller.compute(caller, (_, before) -> withoutZero(before, amount));
      admitWaiters();
    } finally {
      lock.unlock();
    }
  }

  private static @Nullable Long withoutZero(@Nullable Long before, long amount) {
    return before == null || before == amount ? null : before - amount;
  }

  /** The amount that all callers have taken. */
  public long taken() {
    lock.lock();
    try {
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void admitWaiters() {
    for (Demand<K> demand = turns.next(this::decide);
        demand != null;
        demand = turns.next(this::decide)) {
      taken += demand.amount;
      takenByCaller.merge(demand.caller, demand.amount, Long::sum);
      demand.admit();
    }
  }

  /**
   * A demand that exceeds the budget stops all others, because smaller demands could otherwise keep
   * it waiting forever. A demand that exceeds its caller's share concerns nobody else.
   */
  private Turns.Decision decide(Demand<K> demand) {
    if (!fitsShare(demand)) {
      return Turns.Decision.SKIP;
    }
    return taken + demand.amount <= total ? Turns.Decision.ADMIT : Turns.Decision.STOP;
  }

  private boolean fitsShare(Demand<K> demand) {
    return takenByCaller.getOrDefault(demand.caller, 0L) + demand.amount <= demand.share;
  }
}
