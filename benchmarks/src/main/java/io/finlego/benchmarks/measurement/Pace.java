package io.finlego.benchmarks.measurement;

import java.util.concurrent.locks.LockSupport;

/** Waits for the moment at which a request is due. */
public final class Pace {

  private Pace() {}

  /**
   * Waits until the request is due and returns the moment from which its latency counts. If the
   * request is overdue, that is the moment when it was due, because a caller would have waited
   * since then. Otherwise it is the moment of waking up, because the measured system did not cause
   * a late wake-up.
   *
   * @param due the due moment, by {@link System#nanoTime}
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
