package io.finlego.reports.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the stream processors do, for metrics and health. */
public final class ReportsMonitor {

  private final LongAdder readEvents = new LongAdder();
  private final LongAdder appliedMovements = new LongAdder();
  private final LongAdder duplicateMovements = new LongAdder();
  private final LongAdder skippedEvents = new LongAdder();
  private final LongAdder skippedUnknownEvents = new LongAdder();
  private final Map<Integer, WaitingMovements> waitingByTask = new ConcurrentHashMap<>();

  /**
   * The waiting movements of one task: their number, and the time at which the longest wait began,
   * in milliseconds since 1970.
   */
  private record WaitingMovements(int count, long waitStartMs) {}

  /** Returns the number of ledger events that were read. */
  public long readEvents() {
    return readEvents.sum();
  }

  /** Returns the number of movements that were applied. */
  public long appliedMovements() {
    return appliedMovements.sum();
  }

  /** Returns the number of movements that were dropped because they had been applied before. */
  public long duplicateMovements() {
    return duplicateMovements.sum();
  }

  /** Returns the number of events that were skipped because {@link TopologySettings#skippedEvents} names them. */
  public long skippedEvents() {
    return skippedEvents.sum();
  }

  /**
   * Returns the number of events of unknown types that were skipped because they cannot contain
   * movements.
   */
  public long skippedUnknownEvents() {
    return skippedUnknownEvents.sum();
  }

  /** Returns the number of movements that wait for an earlier movement of their account. */
  public long waitingMovements() {
    return waitingByTask.values().stream().mapToLong(WaitingMovements::count).sum();
  }

  /**
   * Returns how long the longest-waiting movement has waited so far, in milliseconds; 0 if no
   * movement is waiting.
   */
  public long longestWaitMs(long nowMs) {
    return waitingByTask.values().stream()
        .filter(waiting -> waiting.count > 0)
        .mapToLong(waiting -> Math.max(0, nowMs - waiting.waitStartMs))
        .max()
        .orElse(0);
  }

  void countReadEvent() {
    readEvents.increment();
  }

  void countApplied(int movementCount) {
    appliedMovements.add(movementCount);
  }

  void countDuplicate() {
    duplicateMovements.increment();
  }

  void countSkipped() {
    skippedEvents.increment();
  }

  void countSkippedUnknown() {
    skippedUnknownEvents.increment();
  }

  void setWaiting(int task, int movementCount, long waitStartMs) {
    waitingByTask.put(task, new WaitingMovements(movementCount, waitStartMs));
  }

  void removeTask(int task) {
    waitingByTask.remove(task);
  }
}
