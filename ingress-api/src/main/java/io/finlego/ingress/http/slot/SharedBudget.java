package io.finlego.ingress.http.slot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A budget that callers share, for example of memory. Callers belong to groups. Each group has a
 * reserve, which the other groups cannot take. What exceeds the reserves is for all groups. A
 * single caller may have only its share at the same time.
 *
 * <p>A caller for which there is no room waits in line. The callers of a group take turns, and so
 * do the groups. A demand that waits for its caller's share concerns nobody else. A demand that
 * waits for the budget stops all others that would take it away: later ones of its group, and those
 * of other groups beyond their reserve. Otherwise smaller demands could keep it waiting forever.
 *
 * @param <G> the type of the groups
 * @param <K> the type of the callers
 */
public final class SharedBudget<G extends Enum<G>, K> {

  /** The result of an attempt to take a part of the budget. */
  public enum Result {
    TAKEN,
    /** The caller already has so much that its share does not suffice. */
    SHARE_USED_UP,
    /** All callers together have so much that the budget does not suffice. */
    BUDGET_USED_UP
  }

  /**
   * The part of the budget for a group.
   *
   * @param reserve the amount that the other groups cannot take
   * @param share the largest amount that each caller of the group may have at the same time
   */
  public record Allotment(long reserve, long share) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<G, BudgetGroup<K>> groups;
  private final Map<K, BudgetCaller<K>> callers = new HashMap<>();

  /** The groups in the order of their turns. */
  private final Deque<BudgetGroup<K>> turns = new ArrayDeque<>();

  /** The amount that no group has taken or reserved. */
  private long common;

  /**
   * Makes the budget.
   *
   * @throws IllegalArgumentException if the reserves exceed the budget, or if a share exceeds what
   *     the reserves of the other groups leave
   */
  public SharedBudget(long total, Map<G, Allotment> allotments) {
    this.groups = new HashMap<>();
    this.common = total;
    allotments.values().forEach(allotment -> common -= allotment.reserve());
    allotments.forEach((group, allotment) -> groups.put(group, new BudgetGroup<>(allotment)));
    turns.addAll(groups.values());
    if (common < 0
        || allotments.values().stream()
            .anyMatch(allotment -> allotment.share() > common + allotment.reserve())) {
      throw new IllegalArgumentException("The reserves and shares exceed the budget.");
    }
  }

  /**
   * Takes an amount. If the share or the budget does not suffice now, waits for the caller's turn.
   * An interrupt ends the wait, and the thread stays interrupted.
   *
   * @param amount the amount, not more than the share
   * @param endNanos the end of the wait, in the time of {@link System#nanoTime}
   */
  public Result take(G group, K key, long amount, long endNanos) {
    BudgetDemand demand;
    lock.lock();
    try {
      BudgetCaller<K> caller = caller(group, key, amount);
      if (!isAwaited() && caller.canTakeBeforeNobody(amount) && fits(caller.group, amount)) {
        give(caller, amount);
        return Result.TAKEN;
      }
      demand = new BudgetDemand(amount);
      caller.add(demand);
      admitWaiters();
    } finally {
      lock.unlock();
    }
    demand.await(endNanos);
    return demand.isAdmitted() ? Result.TAKEN : giveUp(key, demand);
  }

  /**
   * Takes an amount if the share and the budget suffice now, also before callers that wait. So a
   * caller that already has a part of the budget can go on and give it back.
   *
   * @param amount the amount, not more than the share
   */
  public Result takeNow(G group, K key, long amount) {
    lock.lock();
    try {
      BudgetCaller<K> caller = caller(group, key, amount);
      if (caller.fitsShare(amount) && fits(caller.group, amount)) {
        give(caller, amount);
        return Result.TAKEN;
      }
      Result result = caller.fitsShare(amount) ? Result.BUDGET_USED_UP : Result.SHARE_USED_UP;
      forgetIfIdle(caller);
      return result;
    } finally {
      lock.unlock();
    }
  }

  private BudgetCaller<K> caller(G group, K key, long amount) {
    BudgetCaller<K> caller = callers.get(key);
    if (caller == null) {
      BudgetGroup<K> budgetGroup = groups.get(group);
      if (budgetGroup == null) {
        throw new IllegalArgumentException("The group has no part of the budget.");
      }
      caller = new BudgetCaller<>(budgetGroup, key);
    }
    if (amount > caller.group.share) {
      throw new IllegalArgumentException("The amount is larger than the share.");
    }
    callers.put(key, caller);
    return caller;
  }

  /** Leaves the line. The result is {@code TAKEN} if the demand was admitted in the meantime. */
  private Result giveUp(K key, BudgetDemand demand) {
    lock.lock();
    try {
      BudgetCaller<K> caller = callers.get(key);
      if (demand.isAdmitted() || caller == null) {
        return Result.TAKEN;
      }
      boolean fitsShare = caller.fitsShare(demand.amount);
      caller.remove(demand);
      forgetIfIdle(caller);
      admitWaiters();
      return fitsShare ? Result.BUDGET_USED_UP : Result.SHARE_USED_UP;
    } finally {
      lock.unlock();
    }
  }

  /** Gives back an amount that the caller has taken. */
  public void giveBack(K key, long amount) {
    lock.lock();
    try {
      BudgetCaller<K> caller = callers.get(key);
      if (caller == null) {
        throw new IllegalArgumentException("The caller has taken nothing.");
      }
      common += caller.group.add(-amount);
      caller.add(-amount);
      forgetIfIdle(caller);
      admitWaiters();
    } finally {
      lock.unlock();
    }
  }

  /** The amount that all callers have taken. */
  public long taken() {
    lock.lock();
    try {
      return groups.values().stream().mapToLong(group -> group.taken).sum();
    } finally {
      lock.unlock();
    }
  }

  private boolean isAwaited() {
    for (BudgetGroup<K> group : turns) {
      if (group.next() != null) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(BudgetGroup<K> group, long amount) {
    return group.commonNeeded(amount) <= common;
  }

  private void give(BudgetCaller<K> caller, long amount) {
    common -= caller.group.commonNeeded(amount);
    caller.group.add(amount);
    caller.add(amount);
  }

  private void forgetIfIdle(BudgetCaller<K> caller) {
    if (caller.isIdle()) {
      callers.remove(caller.key);
    }
  }

  private void admitWaiters() {
    for (BudgetGroup<K> group = nextGroup(); group != null; group = nextGroup()) {
      BudgetCaller<K> caller = group.turns.remove();
      BudgetDemand demand = caller.removeFirst();
      give(caller, demand.amount);
      demand.admit();
      turns.remove(group);
      turns.add(group);
    }
  }

  /** The next group whose first demand can be admitted; null if there is none. */
  private @Nullable BudgetGroup<K> nextGroup() {
    boolean isCommonAwaited = false;
    for (BudgetGroup<K> group : turns) {
      BudgetDemand demand = group.next();
      if (demand != null) {
        long needed = group.commonNeeded(demand.amount);
        if (needed == 0 || (!isCommonAwaited && needed <= common)) {
          return group;
        }
        isCommonAwaited = true;
      }
    }
    return null;
  }
}
