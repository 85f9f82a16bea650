package io.finlego.ingress.http.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FairPermitsTest {

  private static final int ROUNDS = 30;
  private static final int THREADS = 60;
  private static final int TURNS_OF_A_THREAD = 20;
  private static final int ALONE_MAX = 10;
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final long seed = System.nanoTime();
  private final WaitingThreads threads = new WaitingThreads();
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  private static FairPermits<String> permits(int count) {
    return permits(count, AN_HOUR, AN_HOUR);
  }

  private static FairPermits<String> permits(int count, Duration stopMax, Duration patience) {
    return new FairPermits<>(count, stopMax, patience, LoneShare.none(), () -> {});
  }

  private static boolean takeAtOnce(FairPermits<String> permits, String caller, int weight) {
    return permits.take(caller, weight, System.nanoTime());
  }

  /** Starts a thread that waits, notes its name when it gets permits, and gives them back. */
  private void waitFor(FairPermits<String> permits, String name, int weight) {
    String caller = name.substring(0, 1);
    threads.startWaiting(
        () -> {
          if (permits.take(caller, weight, WaitingThreads.inAMinute())) {
            order.add(name);
            permits.giveBack(caller, weight);
          }
        });
  }

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
  void aCallerThatIsAloneHoldsMoreWithoutTakingFromTheOthers() {
    AtomicLong nanos = new AtomicLong();
    FairPermits<String> permits =
        new FairPermits<>(4, AN_HOUR, AN_HOUR, loneShare(new LoneCaller<>(nanos::get)), () -> {});
    takeAll(permits, "a", 2);

    nanos.set(Duration.ofSeconds(2).toNanos());

    takeAll(permits, "a", ALONE_MAX - 2);
    takeAll(permits, "b", 2);
    assertThat(permits.heldCount()).isEqualTo(ALONE_MAX + 2);
    for (int i = 2; i < ALONE_MAX; i++) {
      permits.giveBack("a", 1);
    }
    takeAll(permits, "a", 0);
    permits.giveBack("a", 1);
    takeAll(permits, "a", 1);
  }

  @Test
  void aCallerIsNotAloneWhileAnotherWaits() {
    AtomicLong nanos = new AtomicLong();
    LoneShare<String> share = loneShare(new LoneCaller<>(nanos::get));
    FairPermits<String> permits = new FairPermits<>(4, AN_HOUR, AN_HOUR, share, () -> {});
    FairPermits<String> otherPermits = new FairPermits<>(4, AN_HOUR, AN_HOUR, share, () -> {});
    assertThat(takeAtOnce(otherPermits, "b", 1)).isTrue();
    takeAll(permits, "a", 2);

    nanos.set(Duration.ofSeconds(2).toNanos());
    takeAll(permits, "a", 0);

    otherPermits.giveBack("b", 1);
    takeAll(permits, "a", 0);
    nanos.set(Duration.ofSeconds(4).toNanos());
    takeAll(permits, "a", ALONE_MAX - 2);
  }

  @Test
  void aHeavierDemandDoesNotProfitFromBeingAlone() {
    AtomicLong nanos = new AtomicLong();
    FairPermits<String> permits =
        new FairPermits<>(9, AN_HOUR, AN_HOUR, loneShare(new LoneCaller<>(nanos::get)), () -> {});
    assertThat(takeAtOnce(permits, "a", 3)).isTrue();

    nanos.set(Duration.ofSeconds(2).toNanos());

    assertThat(takeAtOnce(permits, "a", 3)).isFalse();
    assertThat(takeAtOnce(permits, "a", 1)).isTrue();
  }

  private static LoneShare<String> loneShare(LoneCaller<String> loneCaller) {
    return new LoneShare<>(loneCaller, ALONE_MAX, 1);
  }

  private static void takeAll(FairPermits<String> permits, String caller, int count) {
    for (int i = 0; i < count; i++) {
      assertThat(takeAtOnce(permits, caller, 1)).as("permit %d", i).isTrue();
    }
    assertThat(takeAtOnce(permits, caller, 1)).as("one more").isFalse();
  }

  @Test
  void aCallerThatHoldsHalfOfThePermitsDelaysNobodyByWaitingForMore() throws Exception {
    FairPermits<String> permits = permits(2);
    assertThat(takeAtOnce(permits, "a", 1)).isTrue();
    waitFor(permits, "a0", 1);

    assertThat(takeAtOnce(permits, "b", 1)).isTrue();

    assertThat(permits.waitingCount()).isEqualTo(1);
    permits.giveBack("a", 1);
    threads.join();
    assertThat(order).containsExactly("a0");
  }

  @Test
  void aHeavyDemandNeedsAThirdOfThePermitsAtMost() {
    FairPermits<String> permits = permits(9);

    assertThat(takeAtOnce(permits, "a", 1000)).isTrue();

    assertThat(permits.heldCount()).isEqualTo(3);
    assertThat(takeAtOnce(permits, "a", 1000)).isFalse();
    assertThat(takeAtOnce(permits, "b", 1000)).isTrue();
    permits.giveBack("b", 1000);
    permits.giveBack("a", 1000);
    assertThat(permits.heldCount()).isZero();
  }

  @Test
  void aCallerWithManyWaitingThreadsDoesNotDelayACallerWithOne() throws Exception {
    FairPermits<String> permits = permits(1);
    assertThat(takeAtOnce(permits, "x", 1)).isTrue();
    for (int i = 0; i < 20; i++) {
      waitFor(permits, "a" + i, 1);
    }
    waitFor(permits, "b0", 1);
    waitFor(permits, "b1", 1);

    permits.giveBack("x", 1);
    threads.join();

    assertThat(order).startsWith("a0", "b0", "a1", "b1", "a2", "a3").endsWith("a19").hasSize(22);
  }

  @Test
  void callersTakeTurnsByWeight() throws Exception {
    FairPermits<String> permits = permits(1);
    assertThat(takeAtOnce(permits, "x", 1)).isTrue();
    waitFor(permits, "a0", 3);
    waitFor(permits, "a1", 3);
    for (int i = 0; i < 7; i++) {
      waitFor(permits, "b" + i, 1);
    }

    permits.giveBack("x", 1);
    threads.join();

    assertThat(order).containsExactly("b0", "b1", "a0", "b2", "b3", "b4", "a1", "b5", "b6");
  }

  @Test
  void aLightDemandComesBeforeHeavyOnesThatCameEarlier() throws Exception {
    FairPermits<String> permits = permits(1);
    assertThat(takeAtOnce(permits, "x", 1)).isTrue();
    for (int i = 0; i < 3; i++) {
      waitFor(permits, "a" + i, 10);
    }
    waitFor(permits, "b0", 1);

    permits.giveBack("x", 1);
    threads.join();

    assertThat(order).containsExactly("b0", "a0", "a1", "a2");
  }

  @Test
  void nobodyOvertakesAThreadThatWaits() throws Exception {
    FairPermits<String> permits = permits(1);
    assertThat(takeAtOnce(permits, "x", 1)).isTrue();
    waitFor(permits, "a0", 1);

    assertThat(takeAtOnce(permits, "x", 1)).isFalse();
    assertThat(takeAtOnce(permits, "b", 1)).isFalse();
    permits.giveBack("x", 1);
    threads.join();

    assertThat(order).containsExactly("a0");
    assertThat(takeAtOnce(permits, "x", 1)).isTrue();
  }

  /** Permits of which one is free, while {@code a0} waits for two. */
  private FairPermits<String> withDemandThatStops(Duration stopMax) {
    FairPermits<String> permits = permits(8, stopMax, AN_HOUR);
    for (String caller : List.of("x", "x", "y")) {
      assertThat(takeAtOnce(permits, caller, 2)).isTrue();
    }
    assertThat(takeAtOnce(permits, "y", 1)).isTrue();
    waitFor(permits, "a0", 2);
    return permits;
  }

  /** How many of ten light demands get a permit, one after the other. */
  private static int lightDemandsThatPass(FairPermits<String> permits) {
    int count = 0;
    for (int i = 0; i < 10; i++) {
      if (takeAtOnce(permits, "c", 1)) {
        count++;
        permits.giveBack("c", 1);
      }
    }
    return count;
  }

  @Test
  void aDemandForManyPermitsIsNotOvertakenBySmallOnesForLong() throws Exception {
    FairPermits<String> permits = withDemandThatStops(AN_HOUR);
    waitFor(permits, "b0", 2);

    assertThat(lightDemandsThatPass(permits)).isLessThan(5);
    permits.giveBack("y", 1);
    threads.join();

    assertThat(order).containsExactly("a0", "b0");
  }

  @Test
  void aDemandWhosePermitsDoNotComeBackLetsTheOthersPassAfterAWhile() throws Exception {
    FairPermits<String> permits = withDemandThatStops(Duration.ZERO);

    assertThat(lightDemandsThatPass(permits)).isEqualTo(10);

    permits.giveBack("y", 1);
    threads.join();
    assertThat(order).containsExactly("a0");
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
