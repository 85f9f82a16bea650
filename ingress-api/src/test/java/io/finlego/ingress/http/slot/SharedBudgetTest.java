package io.finlego.ingress.http.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.http.slot.SharedBudget.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedBudgetTest {

  private static final int ROUNDS = 30;
  private static final int THREADS = 60;

  private final long seed = System.nanoTime();
  private final WaitingThreads threads = new WaitingThreads();
  private final SharedBudget<String> budget = new SharedBudget<>(100);

  private Result take(String caller, long amount, long share) {
    return budget.take(caller, amount, share, System.nanoTime());
  }

  @Test
  void aCallerGetsItsShareAndNoMore() {
    assertThat(take("a", 30, 50)).isEqualTo(Result.TAKEN);
    assertThat(take("a", 21, 50)).isEqualTo(Result.SHARE_USED_UP);
    assertThat(take("a", 20, 50)).isEqualTo(Result.TAKEN);
    assertThat(take("b", 50, 50)).isEqualTo(Result.TAKEN);
    assertThat(take("c", 1, 50)).isEqualTo(Result.BUDGET_USED_UP);
    budget.giveBack("a", 30);
    assertThat(take("c", 30, 50)).isEqualTo(Result.TAKEN);
    assertThat(budget.taken()).isEqualTo(100);
  }

  @Test
  void anAmountThatNeverFitsIsABug() {
    assertThatThrownBy(() -> take("a", 51, 50)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> take("a", 1, 101)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCallerThatWaitsForItsShareDelaysNobodyElse() throws Exception {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    assertThat(take("a", 10, 10)).isEqualTo(Result.TAKEN);
    waitFor("a", 10, 10, "a0", order);

    assertThat(take("b", 50, 50)).isEqualTo(Result.TAKEN);
    budget.giveBack("a", 10);
    threads.join();

    assertThat(order).containsExactly("a0");
  }

  @Test
  void callersTakeTurnsAndALargeDemandIsNotOvertakenByOthers() throws Exception {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    assertThat(take("x", 50, 50)).isEqualTo(Result.TAKEN);
    assertThat(take("y", 50, 50)).isEqualTo(Result.TAKEN);
    waitFor("a", 60, 100, "a0", order);
    waitFor("a", 60, 100, "a1", order);
    waitFor("b", 60, 100, "b0", order);

    budget.giveBack("x", 50);
    assertThat(order).isEmpty();
    assertThat(take("c", 10, 100)).isEqualTo(Result.BUDGET_USED_UP);
    budget.giveBack("y", 50);
    threads.join();

    assertThat(order).containsExactly("a0", "b0", "a1");
    assertThat(budget.taken()).isZero();
  }

  private void waitFor(String caller, long amount, long share, String name, List<String> order) {
    threads.startWaiting(
        () -> {
          if (budget.take(caller, amount, share, WaitingThreads.inAMinute()) == Result.TAKEN) {
            order.add(name);
            budget.giveBack(caller, amount);
          }
        });
  }

  @Test
  void nothingIsExceededOrLostHoweverThreadsComeWaitAndGiveUp() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SplittableRandom random = new SplittableRandom(seed + round);
      AtomicLong[] takenByCaller = {new AtomicLong(), new AtomicLong(), new AtomicLong()};
      AtomicLong excess = new AtomicLong();
      List<Thread> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        SplittableRandom own = random.split();
        running.add(Thread.ofVirtual().start(() -> takeParts(own, takenByCaller, excess)));
      }
      for (int i = 0; i < THREADS / 4; i++) {
        running.get(random.nextInt(THREADS)).interrupt();
      }
      for (Thread thread : running) {
        thread.join();
      }

      assertThat(excess).as("seed %d", seed + round).hasValue(0);
      assertThat(budget.taken()).as("seed %d", seed + round).isZero();
    }
  }

  private void takeParts(SplittableRandom random, AtomicLong[] takenByCaller, AtomicLong excess) {
    for (int turn = 0; turn < 20; turn++) {
      int caller = random.nextInt(takenByCaller.length);
      long amount = 1 + random.nextInt(40);
      long endNanos = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(random.nextInt(2_000));
      if (budget.take("" + caller, amount, 40, endNanos) == Result.TAKEN) {
        long taken = takenByCaller[caller].addAndGet(amount);
        excess.accumulateAndGet(Math.max(taken - 40, budget.taken() - 100), Math::max);
        Thread.yield();
        takenByCaller[caller].addAndGet(-amount);
        budget.giveBack("" + caller, amount);
      }
    }
  }
}
