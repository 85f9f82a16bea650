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
   * Waits until this waiter is admitted. Returns earlier if the thread is interrupted or the time
   * ends.
   *
   * @param endNanos the end of the wait, in the time of {@link System#nanoTime}
   */
  final void await(long endNanos) {
    long remainingNanos = endNanos - System.nanoTime();
    while (!isAdmitted && remainingNanos > 0 && !thread.isInterrupted()) {
      LockSupport.parkNanos(this, remainingNanos);
      remainingNanos = endNanos - System.nanoTime();
    }
  }
}
