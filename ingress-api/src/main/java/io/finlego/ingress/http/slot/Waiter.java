package io.finlego.ingress.http.slot;

import java.util.concurrent.locks.LockSupport;

/** A thread that stands in a line. It is made by the thread itself. */
class Waiter {

  private final Thread thread = Thread.currentThread();
  private volatile boolean isAdmitted;

  /** Ends the wait. */
  final void admit() {
    isAdmitted = true;
    LockSupport.unpark(thread);
  }

  final boolean isAdmitted() {
    return isAdmitted;
  }

  /**
   * Tells whether the thread must still wait: it is neither admitted nor interrupted, and the time
   * has not ended.
   *
   * @param endNanos the end of the wait, in the time of {@link System#nanoTime}
   */
  final boolean mustWait(long endNanos) {
    return !isAdmitted && endNanos - System.nanoTime() > 0 && !thread.isInterrupted();
  }

  /** Waits as long as the thread {@link #mustWait}. */
  final void await(long endNanos) {
    while (mustWait(endNanos)) {
      LockSupport.parkNanos(this, endNanos - System.nanoTime());
    }
  }
}
