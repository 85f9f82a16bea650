package io.finlego.ingress.http.slot;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A group of callers of a {@link SharedBudget}. The budget's lock must be held for all methods.
 *
 * @param <K> the type of the callers' keys
 */
final class BudgetGroup<K> {

  final long share;
  private final long reserve;

  /**
   * The callers with a waiting demand, in the order of their turns. A caller is missing here while
   * its first demand waits for the caller's own share.
   */
  final Deque<BudgetCaller<K>> turns = new ArrayDeque<>();

  long taken;

  BudgetGroup(SharedBudget.Allotment allotment) {
    this.reserve = allotment.reserve();
    this.share = allotment.share();
  }

  /** The amount beyond the group's reserve that a demand for this amount would need. */
  long commonNeeded(long amount) {
    return excess(taken + amount) - excess(taken);
  }

  private long excess(long amount) {
    return Math.max(0, amount - reserve);
  }

  /**
   * Adds the amount to what the group has taken. The amount is negative if it is given back.
   *
   * @return how much less the group now has beyond its reserve
   */
  long add(long amount) {
    long before = excess(taken);
    taken += amount;
    return before - excess(taken);
  }

  /** The demand whose turn is next; null if no demand waits for the budget. */
  @Nullable BudgetDemand next() {
    BudgetCaller<K> caller = turns.peek();
    while (caller != null && !caller.firstFitsShare()) {
      turns.remove();
      caller.leaveLine();
      caller = turns.peek();
    }
    return caller == null ? null : caller.first();
  }
}
