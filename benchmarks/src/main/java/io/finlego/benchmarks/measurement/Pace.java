package io.finlego.benchmarks.measurement;

import java.util.concurrent.locks.LockSupport;

/** Waits until a request is due. */
public final class Pace {

  private Pace() {}

  /**
   * Waits until the request is due. Returns the time from which its latency counts, by {@link
   * System#nanoTime}. If the request is overdue, this is the time at which it was due, because a
   * caller would have waited since then. Otherwise it is the time at which this thread woke up,
   * because the measured system did not cause the delay of the wake-up.
   *
   * @param dueNanos the time at which the request is due, by {@link System#nanoTime}
   */
  public static long await(long dueNanos) {
    if (System.nanoTime() >= dueNanos) {
      return dueNanos;
    }
    long nowNanos;
    do {
      LockSupport.parkNanos(dueNanos - System.nanoTime());
      nowNanos = System.nanoTime();
    } while (nowNanos < dueNanos);
    return nowNanos;
  }
}
