package io.finlego.ingress.http.slot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The callers of {@link FairPermits}, in the order of their turns. Each caller has a sum, to which
 * the weight of each of its demands is added. The next turn has the caller whose sum is smallest
 * after its next demand, so light demands come before heavy ones. A caller that begins to wait
 * begins with the sum that a caller has on average. A caller may hold more permits in its {@link
 * LoneShare}, which do not count against the others. The methods must not be called by several
 * threads at once.
 */
final class PermitTurns<K> {

  private final int heldMax;
  private final LoneShare<K> loneShare;
  private final Map<K, PermitCaller<K>> callersByKey = new HashMap<>();

  /** The callers that wait and may hold more permits. */
  private final TreeSet<PermitCaller<K>> nextCallers =
      new TreeSet<>(
          Comparator.<PermitCaller<K>>comparingDouble(caller -> caller.nextSum)
              .thenComparingLong(caller -> caller.number));

  private long callerCount;

  private int heldCount;
  private int countedCount;

  /** The sum that a caller has if it waited all the time and got as much as the others. */
  private double fairSum;

  /**
   * Makes the turns.
   *
   * @param heldMax the largest number of permits that a caller may hold while there are others
   */
  PermitTurns(int heldMax, LoneShare<K> loneShare) {
    this.heldMax = heldMax;
    this.loneShare = loneShare;
  }

  /** Puts the demand into the caller's line. */
  void add(K key, PermitDemand demand) {
    loneShare.callers().begin(key);
    PermitCaller<K> caller = callerOf(key);
    if (caller.line.isEmpty()) {
      caller.sum = Math.max(caller.sum, fairSum);
    }
    caller.line.add(demand);
    update(caller);
  }

  /** Takes a demand that gives up out of the caller's line. */
  void remove(K key, PermitDemand demand) {
    PermitCaller<K> caller = callerOf(key);
    caller.line.remove(demand);
    loneShare.callers().end(key);
    update(caller);
  }

  private PermitCaller<K> callerOf(K key) {
    return callersByKey.computeIfAbsent(key, _ -> new PermitCaller<>(key, callerCount++));
  }

  /** The number of permits that all callers hold. */
  int heldCount() {
    return heldCount;
  }

  /** The number of permits that all callers hold, without those that a caller got alone. */
  int countedCount() {
    return countedCount;
  }

  /** The caller whose turn it is; null if no caller waits that may hold more permits. */
  @Nullable PermitCaller<K> next() {
    return nextCallers.isEmpty() ? null : nextCallers.first();
  }

  /** Takes the next demand of the next caller, which then holds the permits, out of its line. */
  PermitDemand admit(PermitCaller<K> caller) {
    PermitDemand demand = caller.line.removeFirst();
    fairSum += demand.weight() / (double) nextCallers.size();
    caller.sum += demand.weight();
    setHeldCount(caller, caller.heldCount + demand.count());
    return demand;
  }

  /** Lets the other callers have permits of this weight before the caller's next turn. */
  void postpone(PermitCaller<K> caller, int weight) {
    caller.sum += weight;
    update(caller);
  }

  /** Gives a demand that has waited long the next turn, if it is the first of its line. */
  void hurry(K key, PermitDemand demand) {
    PermitCaller<K> caller = callerOf(key);
    if (demand == caller.line.peekFirst()) {
      caller.sum = Math.min(caller.sum, fairSum - demand.weight());
    }
    update(caller);
  }

  /** Takes permits that were given back from the caller. */
  void giveBack(K key, int count) {
    PermitCaller<K> caller = callerOf(key);
    if (caller.heldCount < count) {
      throw new IllegalStateException("The caller does not hold so many permits.");
    }
    loneShare.callers().end(key);
    setHeldCount(caller, caller.heldCount - count);
  }

  private void setHeldCount(PermitCaller<K> caller, int heldCount) {
    this.heldCount += heldCount - caller.heldCount;
    countedCount += Math.min(heldCount, heldMax) - Math.min(caller.heldCount, heldMax);
    caller.heldCount = heldCount;
    update(caller);
  }

  /** Forgets a caller that neither waits nor holds a permit. */
  private void update(PermitCaller<K> caller) {
    nextCallers.remove(caller);
    PermitDemand demand = caller.line.peekFirst();
    if (demand == null && caller.heldCount == 0) {
      callersByKey.remove(caller.key);
    } else if (demand != null
        && caller.heldCount + demand.count() <= loneShare.heldMax(caller.key, demand, heldMax)) {
      caller.nextSum = caller.sum + demand.weight();
      nextCallers.add(caller);
    }
  }
}
