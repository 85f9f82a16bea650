package io.finlego.ingress.http.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FairPermitsTest {

  private static final int ROUNDS = 30;
  private static final int THREADS = 60;
  private static final int TURNS_OF_A_THREAD = 20;

  private final long seed = System.nanoTime();
  private final WaitingThreads threads = new WaitingThreads();

  private static boolean takeAtOnce(FairPermits<String> permits) {
    return permits.take("nobody", 1, System.nanoTime());
  }

  @Test
  void aSingleCallerMayHaveAllPermits() {
    FairPermits<String> permits = new FairPermits<>(3, () -> {});

    assertThat(permits.take("a", 1, System.nanoTime())).isTrue();
    assertThat(permits.take("a", 1, System.nanoTime())).isTrue();
    assertThat(takeAtOnce(permits)).isTrue();
    assertThat(takeAtOnce(permits)).isFalse();
    permits.giveBack(1);
    assertThat(takeAtOnce(permits)).isTrue();
  }

  @Test
  void aCallerWithManyWaitingThreadsDoesNotDelayACallerWithOne() throws Exception {
    FairPermits<String> permits = new FairPermits<>(1, () -> {});
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    assertThat(takeAtOnce(permits)).isTrue();
    for (int i = 0; i < 20; i++) {
      waitFor(permits, "a", "a" + i, order);
    }
    waitFor(permits, "b", "b0", order);
    waitFor(permits, "b", "b1", order);

    permits.giveBack(1);
    threads.join();

    assertThat(order).startsWith("a0", "b0", "a1", "b1", "a2", "a3").endsWith("a19").hasSize(22);
  }

  private void waitFor(
      FairPermits<String> permits, String caller, String name, List<String> order) {
    threads.startWaiting(
        () -> {
          if (permits.take(caller, 1, WaitingThreads.inAMinute())) {
            order.add(name);
            permits.giveBack(1);
          }
        });
  }

  @Test
  void nobodyOvertakesAThreadThatWaits() throws Exception {
    FairPermits<String> permits = new FairPermits<>(1, () -> {});
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    assertThat(takeAtOnce(permits)).isTrue();
    waitFor(permits, "a", "a0", order);

    assertThat(takeAtOnce(permits)).isFalse();
    assertThat(permits.take("b", 1, System.nanoTime())).isFalse();
    permits.giveBack(1);
    threads.join();

    assertThat(order).containsExactly("a0");
    assertThat(takeAtOnce(permits)).isTrue();
  }

  @Test
  void aDemandForManyPermitsIsNotOvertakenBySmallOnes() throws Exception {
    FairPermits<String> permits = new FairPermits<>(2, () -> {});
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    assertThat(takeAtOnce(permits)).isTrue();
    threads.startWaiting(
        () -> {
          if (permits.take("a", 2, WaitingThreads.inAMinute())) {
            order.add("a0");
            permits.giveBack(2);
          }
        });
    waitFor(permits, "b", "b0", order);

    assertThat(takeAtOnce(permits)).isFalse();
    permits.giveBack(1);
    threads.join();

    assertThat(order).containsExactly("a0", "b0");
  }

  @Test
  void anInterruptedThreadLeavesTheLine() throws Exception {
    FairPermits<String> permits = new FairPermits<>(1, () -> {});
    AtomicInteger interrupted = new AtomicInteger();
    assertThat(takeAtOnce(permits)).isTrue();
    Thread waiting =
        threads.startWaiting(
            () -> {
              boolean taken = permits.take("a", 1, WaitingThreads.inAMinute());
              interrupted.set(!taken && Thread.currentThread().isInterrupted() ? 1 : -1);
            });

    waiting.interrupt();
    threads.join();
    permits.giveBack(1);

    assertThat(interrupted).hasValue(1);
    assertThat(takeAtOnce(permits)).isTrue();
  }

  @Test
  void aWaitingThreadSearchesForPermitsThatAreNotGivenBack() throws Exception {
    AtomicReference<FairPermits<String>> permits = new AtomicReference<>();
    permits.set(new FairPermits<>(1, () -> permits.get().giveBack(1)));
    assertThat(takeAtOnce(permits.get())).isTrue();

    assertThat(permits.get().take("a", 1, WaitingThreads.inAMinute())).isTrue();
  }

  @Test
  void permitsAreNeitherExceededNorLostHoweverThreadsComeWaitAndGiveUp() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SplittableRandom random = new SplittableRandom(seed + round);
      int count = 1 + random.nextInt(4);
      FairPermits<String> permits = new FairPermits<>(count, () -> {});
      AtomicInteger held = new AtomicInteger();
      AtomicInteger mostHeld = new AtomicInteger();
      List<Thread> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        SplittableRandom own = random.split();
        running.add(Thread.ofVirtual().start(() -> takeTurns(permits, count, own, held, mostHeld)));
      }
      for (int i = 0; i < THREADS / 4; i++) {
        running.get(random.nextInt(THREADS)).interrupt();
      }
      for (Thread thread : running) {
        thread.join();
      }

      assertThat(mostHeld.get()).as("seed %d", seed + round).isBetween(1, count);
      for (int i = 0; i < count; i++) {
        assertThat(takeAtOnce(permits)).as("seed %d", seed + round).isTrue();
      }
      assertThat(takeAtOnce(permits)).as("seed %d", seed + round).isFalse();
    }
  }

  private static void takeTurns(
      FairPermits<String> permits,
      int permitCount,
      SplittableRandom random,
      AtomicInteger held,
      AtomicInteger mostHeld) {
    for (int turn = 0; turn < TURNS_OF_A_THREAD; turn++) {
      long patienceNanos = TimeUnit.MICROSECONDS.toNanos(random.nextInt(2_000));
      int count = 1 + random.nextInt(permitCount);
      String caller = "caller " + random.nextInt(3);
      if (permits.take(caller, count, System.nanoTime() + patienceNanos)) {
        mostHeld.accumulateAndGet(held.addAndGet(count), Math::max);
        Thread.yield();
        held.addAndGet(-count);
        permits.giveBack(count);
      }
    }
  }
}
