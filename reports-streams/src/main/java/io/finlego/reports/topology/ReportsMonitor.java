package io.finlego.reports.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the work of the processors and the movements that wait in them, for metrics and health.
 */
public final class ReportsMonitor {

  private final LongAdder events = new LongAdder();
  private final LongAdder applied = new LongAdder();
  private final LongAdder duplicates = new LongAdder();
  private final LongAdder passedOver = new LongAdder();
  private final LongAdder unknown = new LongAdder();
  private final Map<Integer, Waiting> waitingByTask = new ConcurrentHashMap<>();

  /**
   * The gaps of one task: the number of waiting movements, and when the longest wait began, in
   * milliseconds since 1970.
   */
  private record Waiting(int movements, long sinceMs) {}

  /** The number of ledger events read. */
  public long events() {
    return events.sum();
  }

  /** The number of movements applied. */
  public long applied() {
    return applied.sum();
  }

  /** The number of movements dropped because they had been applied before. */
  public long duplicates() {
    return duplicates.sum();
  }

  /** The number of events left out by the operator's decision. */
  public long passedOver() {
    return passedOver.sum();
  }

  /** The number of events of a later release, without movements, that were passed over. */
  public long unknown() {
    return unknown.sum();
  }

  /** The number of movements that wait for an earlier one of their account. */
  public long waiting() {
    return waitingByTask.values().stream().mapToLong(Waiting::movements).sum();
  }

  /**
   * How long the longest-waiting movement has waited so far, in milliseconds; 0 if no movement
   * waits.
   */
  public long longestWaitMs(long nowMs) {
    return waitingByTask.values().stream()
        .filter(gaps -> gaps.movements > 0)
        .mapToLong(gaps -> Math.max(0, nowMs - gaps.sinceMs))
        .max()
        .orElse(0);
  }

  void read() {
    events.increment();
  }

  void applied(int movements) {
    applied.add(movements);
  }

  void duplicate() {
    duplicates.increment();
  }

  void passOver() {
    passedOver.increment();
  }

  void passOverUnknown() {
    unknown.increment();
  }

  void waiting(int task, int movements, long sinceMs) {
    waitingByTask.put(task, new Waiting(movements, sinceMs));
  }

  void taskLeft(int task) {
    waitingByTask.remove(task);
  }
}
