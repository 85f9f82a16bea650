package io.finlego.ingress.access.admission;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.slot.SharedBudget;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** A number of bytes that all requests share. Each kind of caller has a reserve. */
final class MemoryBudget {

  private final SharedBudget<CallerKind, CurrentCaller> budget;
  private final Map<CallerKind, SharedBudget.Allotment> allotments =
      new EnumMap<>(CallerKind.class);
  private final Duration maxWait;
  private final RefusedRequests refusedRequests;

  MemoryBudget(long totalBytes, AdmissionSettings settings, RefusedRequests refusedRequests) {
    for (CallerKind kind : CallerKind.values()) {
      allotments.put(kind, settings.allotment(totalBytes, kind));
    }
    this.budget = new SharedBudget<>(totalBytes, allotments);
    this.maxWait = settings.maxWait();
    this.refusedRequests = refusedRequests;
  }

  /** The largest number of bytes that the caller may have at the same time. */
  long shareBytes(CurrentCaller caller) {
    SharedBudget.Allotment allotment = allotments.get(caller.kind());
    return allotment == null ? 0 : allotment.share();
  }

  long takenBytes() {
    return budget.taken();
  }

  /**
   * Takes bytes, and waits for them if necessary.
   *
   * @throws ApiException 429 if they do not become free in time
   */
  void take(CurrentCaller caller, long bytes) {
    long endNanos = System.nanoTime() + maxWait.toNanos();
    requireTaken(caller, budget.take(caller.kind(), caller, bytes, endNanos));
  }

  /**
   * Takes bytes without waiting.
   *
   * @throws ApiException 429 if they are not free
   */
  void takeNow(CurrentCaller caller, long bytes) {
    requireTaken(caller, budget.takeNow(caller.kind(), caller, bytes));
  }

  private void requireTaken(CurrentCaller caller, SharedBudget.Result result) {
    switch (result) {
      case TAKEN -> {}
      case SHARE_USED_UP ->
          throw refusedRequests.refuse(caller.kind(), RefusedRequests.Reason.SHARE);
      case BUDGET_USED_UP ->
          throw refusedRequests.refuse(caller.kind(), RefusedRequests.Reason.BUDGET);
    }
  }

  void giveBack(CurrentCaller caller, long bytes) {
    budget.giveBack(caller, bytes);
  }
}
