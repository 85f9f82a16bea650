package io.finlego.ingress.http.slot;

import static io.finlego.ingress.http.slot.Demands.permits;
import static io.finlego.ingress.http.slot.Demands.takeAtOnce;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
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
  private final Demands demands = new Demands();
  private final WaitingThreads threads = new WaitingThreads();

  @Test
  void aCallerHoldsHalfOfThePermitsAndLeavesTheOthersToOthers() {
    FairPermits<String> permits = permits(4);

    assertThat(takeAtOnce(permits, "a", 1)).isTrue();
    assertThat(takeAtOnce(permits, "a", 1)).isTrue();
    assertThat(takeAtOnce(permits, "a", 1)).isFalse();
    assertThat(takeAtOnce(permits, "b", 1)).isTrue();
    assertThat(permits.heldCount()).isEqualTo(3);
    permits.giveBack("a", 1);
    assertThat(takeAtOnce(permits, "a", 1)).isTrue();
  }

  @Test
  void aCallerThatHoldsHalfOfThePermitsDelaysNobodyByWaitingForMore() throws Exception {
    FairPermits<String> permits = permits(2);
    assertThat(takeAtOnce(permits, "a", 1)).isTrue();
    demands.waitFor(permits, "a0", 1);

    assertThat(takeAtOnce(permits, "b", 1)).isTrue();

    assertThat(permits.waitingCount()).isEqualTo(1);
    permits.giveBack("a", 1);
    assertThat(demands.order()).containsExactly("a0");
  }

  @Test
  void aHeavyDemandNeedsAThirdOfThePermitsAtMost() {
    FairPermits<String> permits = permits(9);

    assertThat(takeAtOnce(permits, "a", 1000)).isTrue();

    assertThat(permits.heldCount()).isEqualTo(3);
    assertThat(permits.isLargest(3)).isTrue();
    assertThat(permits.isLargest(2)).isFalse();
    assertThat(takeAtOnce(permits, "a", 1000)).isFalse();
    assertThat(takeAtOnce(permits, "b", 1000)).isTrue();
    permits.giveBack("b", 1000);
    permits.giveBack("a", 1000);
    assertThat(permits.heldCount()).isZero();
  }

  @Test
  void anInterruptedThreadLeavesTheLine() throws Exception {
    FairPermits<String> permits = permits(1);
    AtomicInteger interrupted = new AtomicInteger();
    assertThat(takeAtOnce(permits, "x", 1)).isTrue();
    Thread waiting =
        threads.startWaiting(
            () -> {
              boolean taken = permits.take("a", 1, WaitingThreads.inAMinute());
              interrupted.set(!taken && Thread.currentThread().isInterrupted() ? 1 : -1);
            });

    waiting.interrupt();
    threads.join();
    permits.giveBack("x", 1);

    assertThat(interrupted).hasValue(1);
    assertThat(permits.waitingCount()).isZero();
    assertThat(takeAtOnce(permits, "x", 1)).isTrue();
  }

  @Test
  void aWaitingThreadSearchesForPermitsThatAreNotGivenBack() {
    AtomicReference<FairPermits<String>> permits = new AtomicReference<>();
    permits.set(new FairPermits<>(1, () -> permits.get().giveBack("x", 1)));
    assertThat(takeAtOnce(permits.get(), "x", 1)).isTrue();

    assertThat(permits.get().take("a", 1, WaitingThreads.inAMinute())).isTrue();
  }

  @Test
  void permitsAreNeitherExceededNorLostHoweverThreadsComeWaitAndGiveUp() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SplittableRandom random = new SplittableRandom(seed + round);
      int count = 1 + random.nextInt(12);
      FairPermits<String> permits =
          permits(
              count,
              Duration.ofNanos(random.nextInt(2_000_000)),
              Duration.ofNanos(1 + random.nextInt(2_000_000)));
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
      assertThat(permits.heldCount()).as("seed %d", seed + round).isZero();
      assertThat(permits.waitingCount()).as("seed %d", seed + round).isZero();
      for (int i = 0; i < count; i++) {
        assertThat(takeAtOnce(permits, "caller " + i, 1)).as("seed %d", seed + round).isTrue();
      }
      assertThat(takeAtOnce(permits, "another", 1)).as("seed %d", seed + round).isFalse();
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
      int weight = 1 + random.nextInt(4);
      int count = Math.min(weight, Math.max(1, permitCount / 3));
      String caller = "caller " + random.nextInt(3);
      if (permits.take(caller, weight, System.nanoTime() + patienceNanos)) {
        mostHeld.accumulateAndGet(held.addAndGet(count), Math::max);
        Thread.yield();
        held.addAndGet(-count);
        permits.giveBack(caller, weight);
      }
    }
  }
}
