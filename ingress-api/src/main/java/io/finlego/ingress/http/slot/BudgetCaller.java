package io.finlego.ingress.http.slot;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A caller of a {@link SharedBudget} with its demands. The budget's lock must be held for all
 * methods.
 *
 * @param <K> the type of the callers' keys
 */
final class BudgetCaller<K> {

  final BudgetGroup<K> group;
  final K key;
  private long taken;

  /** The waiting demands in the order in which they came; null if there never was one. */
  private @Nullable Deque<BudgetDemand> demands;

  /** Whether the caller is among the turns of its group. */
  private boolean isInLine;

  BudgetCaller(BudgetGroup<K> group, K key) {
    this.group = group;
    this.key = key;
  }

  boolean fitsShare(long amount) {
    return taken + amount <= group.share;
  }

  /** Tells whether the caller has no waiting demand, and its share suffices for this amount. */
  boolean canTakeBeforeNobody(long amount) {
    return first() == null && fitsShare(amount);
  }

  @Nullable BudgetDemand first() {
    return demands == null ? null : demands.peek();
  }

  boolean firstFitsShare() {
    BudgetDemand first = first();
    return first != null && fitsShare(first.amount);
  }

  boolean isIdle() {
    return taken == 0 && first() == null;
  }

  void add(BudgetDemand demand) {
    if (demands == null) {
      demands = new ArrayDeque<>();
    }
    demands.add(demand);
    stepIntoLine();
  }

  /** Removes the first demand, whose turn it is, and the caller from the line. */
  BudgetDemand removeFirst() {
    isInLine = false;
    if (demands == null) {
      throw new IllegalStateException("The caller has no demand.");
    }
    return demands.remove();
  }

  /** Removes a demand that gives up. */
  void remove(BudgetDemand demand) {
    if (demands != null) {
      demands.remove(demand);
    }
    if (first() == null && isInLine) {
      group.turns.remove(this);
      isInLine = false;
    }
    stepIntoLine();
  }

  /** Adds the amount to what the caller has taken. The amount is negative if it is given back. */
  void add(long amount) {
    taken += amount;
    stepIntoLine();
  }

  /** Puts the caller in line if its share suffices for its first demand. */
  private void stepIntoLine() {
    if (!isInLine && firstFitsShare()) {
      group.turns.add(this);
      isInLine = true;
    }
  }

  /** Notes that the caller is no longer in line, because its share no longer suffices. */
  void leaveLine() {
    isInLine = false;
  }
}
