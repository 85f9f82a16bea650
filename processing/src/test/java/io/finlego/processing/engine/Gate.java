package io.finlego.processing.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds up the first caller until the gate is opened; all later callers pass. */
final class Gate implements Runnable, AutoCloseable {

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  @Override
  public void run() {
    synchronized (this) {
      if (reached.getCount() == 0) {
        return;
      }
      reached.countDown();
    }
    boolean interrupted = false;
    while (true) {
      try {
        open.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void awaitReached() throws InterruptedException {
    if (!reached.await(Stand.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("No caller reached the gate.");
    }
  }

  void open() {
    open.countDown();
  }

  @Override
  public void close() {
    open();
  }
}
