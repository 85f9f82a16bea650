package io.finlego.ingress.http.slot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Demands for permits. Some get them at once or not at all, and others wait in threads. */
final class Demands {

  static final Duration AN_HOUR = Duration.ofHours(1);

  private final WaitingThreads threads = new WaitingThreads();
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  static FairPermits<String> permits(int count) {
    return permits(count, AN_HOUR, AN_HOUR);
  }

  static FairPermits<String> permits(int count, Duration stopMax, Duration patience) {
    return new FairPermits<>(count, stopMax, patience, LoneShare.none(), () -> {});
  }

  static boolean takeAtOnce(FairPermits<String> permits, String caller, int weight) {
    return permits.take(caller, weight, System.nanoTime());
  }

  /** Starts a thread that waits, notes its name when it gets permits, and gives them back. */
  void waitFor(FairPermits<String> permits, String name, int weight) {
    String caller = name.substring(0, 1);
    threads.startWaiting(
        () -> {
          if (permits.take(caller, weight, WaitingThreads.inAMinute())) {
            order.add(name);
            permits.giveBack(caller, weight);
          }
        });
  }

  /** The names of the waiting threads in the order in which they got permits. Waits for them. */
  List<String> order() throws InterruptedException {
    threads.join();
    return order;
  }
}
