package io.finlego.reports.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the stream processors do, for metrics and health. */
public final class ReportsMonitor {

  private final LongAdder readEventCount = new LongAdder();
  private final LongAdder appliedMovementCount = new LongAdder();
  private final LongAdder duplicateMovementCount = new LongAdder();
  private final LongAdder skippedEventCount = new LongAdder();
  private final LongAdder skippedUnknownEventCount = new LongAdder();
  private final Map<Integer, WaitingMovements> waitingByTask = new ConcurrentHashMap<>();

  /**
   * The waiting movements of one task: their number, and the time at which the longest wait began,
   * in milliseconds since 1970.
   */
  private record WaitingMovements(int count, long waitStartMs) {}

  /** Returns the number of ledger events that were read. */
  public long readEventCount() {
    return readEventCount.sum();
  }

  /** Returns the number of movements that were applied. */
  public long appliedMovementCount() {
    return appliedMovementCount.sum();
  }

  /** Returns the number of movements that were dropped because they had been applied before. */
  public long duplicateMovementCount() {
    return duplicateMovementCount.sum();
  }

  /**
   * Returns the number of events that were skipped because {@link TopologySettings#skippedEvents}
   * names them.
   */
  public long skippedEventCount() {
    return skippedEventCount.sum();
  }

  /**
   * Returns the number of events of unknown types that were skipped because they cannot contain
   * movements.
   */
  public long skippedUnknownEventCount() {
    return skippedUnknownEventCount.sum();
  }

  /** Returns the number of movements that wait for an earlier movement of their account. */
  public long waitingMovementCount() {
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
    readEventCount.increment();
  }

  void countApplied(int movementCount) {
    appliedMovementCount.add(movementCount);
  }

  void countDuplicate() {
    duplicateMovementCount.increment();
  }

  void countSkipped() {
    skippedEventCount.increment();
  }

  void countSkippedUnknown() {
    skippedUnknownEventCount.increment();
  }

  void setWaiting(int task, int movementCount, long waitStartMs) {
    waitingByTask.put(task, new WaitingMovements(movementCount, waitStartMs));
  }

  void removeTask(int task) {
    waitingByTask.remove(task);
  }
}
