package io.finlego.benchmarks.measurement;

import java.util.concurrent.locks.LockSupport;

/** Waiting for the moment at which something is due. */
public final class Pace {

  private Pace() {}

  /**
   * Returns the moment from which a latency counts: the one that was due if that had passed
   * already, for then somebody was kept waiting; now if it had not, for that the system wakes a
   * sleeper late is nobody's fault.
   *
   * @param due by {@link System#nanoTime}
   */
  public static long await(long due) {
    if (System.nanoTime() >= due) {
      return due;
    }
    long now;
    do {
      LockSupport.parkNanos(due - System.nanoTime());
      now = System.nanoTime();
    } while (now < due);
    return now;
  }
}
