package io.finlego.ingress.http.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Virtual threads that stand in line one after the other. */
final class WaitingThreads {

  private final List<Thread> threads = new ArrayList<>();

  /** The end of a wait that no test reaches. */
  static long inAMinute() {
    return System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
  }

  /** Starts the task, and returns when its thread waits. */
  Thread startWaiting(Runnable task) {
    Thread thread = Thread.ofVirtual().start(task);
    threads.add(thread);
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    return thread;
  }

  /** Returns when all tasks have ended. */
  void join() throws InterruptedException {
    for (Thread thread : threads) {
      assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
    }
  }
}
