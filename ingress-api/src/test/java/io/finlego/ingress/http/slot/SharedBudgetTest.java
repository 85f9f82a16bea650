package io.finlego.ingress.http.slot;

import static io.finlego.ingress.http.slot.SharedBudgetTest.Kind.LARGE;
import static io.finlego.ingress.http.slot.SharedBudgetTest.Kind.SMALL;
import static io.finlego.ingress.http.slot.SharedBudgetTest.Kind.TINY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.http.slot.SharedBudget.Allotment;
import io.finlego.ingress.http.slot.SharedBudget.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedBudgetTest {

  private static final int ROUNDS = 30;
  private static final int THREADS = 60;

  private final long seed = System.nanoTime();
  private final WaitingThreads threads = new WaitingThreads();
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  /** A budget of 100 whose only group has callers with a share of 50. */
  private final SharedBudget<Kind, String> budget =
      new SharedBudget<>(100, Map.of(LARGE, new Allotment(0, 50)));

  /** A budget of 100 with 30, 20 and 10 in reserve, so that 40 are for all. */
  private final SharedBudget<Kind, String> reserved =
      new SharedBudget<>(
          100,
          Map.of(
              LARGE, new Allotment(30, 50),
              SMALL, new Allotment(20, 10),
              TINY, new Allotment(10, 5)));

  enum Kind {
    LARGE,
    SMALL,
    TINY
  }

  private static Result take(
      SharedBudget<Kind, String> budget, Kind kind, String caller, long amount) {
    return budget.take(kind, caller, amount, System.nanoTime());
  }

  private Result take(String caller, long amount) {
    return take(budget, LARGE, caller, amount);
  }

  @Test
  void aCallerGetsItsShareAndNoMore() {
    assertThat(take("a", 30)).isEqualTo(Result.TAKEN);
    assertThat(take("a", 21)).isEqualTo(Result.SHARE_USED_UP);
    assertThat(take("a", 20)).isEqualTo(Result.TAKEN);
    assertThat(take("b", 50)).isEqualTo(Result.TAKEN);
    assertThat(take("c", 1)).isEqualTo(Result.BUDGET_USED_UP);
    budget.giveBack("a", 30);
    assertThat(take("c", 30)).isEqualTo(Result.TAKEN);
    assertThat(budget.taken()).isEqualTo(100);
  }

  @Test
  void anAmountThatNeverFitsIsABug() {
    assertThatThrownBy(() -> take("a", 51)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> take(budget, SMALL, "a", 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SharedBudget<>(100, Map.of(LARGE, new Allotment(0, 101))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new SharedBudget<>(
                    100, Map.of(LARGE, new Allotment(60, 60), SMALL, new Allotment(50, 50))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyCallersOfAKindLeaveTheReservesOfTheOthers() {
    assertThat(take(reserved, LARGE, "system 1", 50)).isEqualTo(Result.TAKEN);
    assertThat(take(reserved, LARGE, "system 2", 20)).isEqualTo(Result.TAKEN);
    assertThat(take(reserved, LARGE, "system 2", 1)).isEqualTo(Result.BUDGET_USED_UP);
    assertThat(take(reserved, SMALL, "client 1", 10)).isEqualTo(Result.TAKEN);
    assertThat(take(reserved, SMALL, "client 2", 10)).isEqualTo(Result.TAKEN);
    assertThat(take(reserved, SMALL, "client 3", 1)).isEqualTo(Result.BUDGET_USED_UP);
    assertThat(take(reserved, TINY, "sender", 5)).isEqualTo(Result.TAKEN);
    assertThat(take(reserved, TINY, "reader", 5)).isEqualTo(Result.TAKEN);

    reserved.giveBack("system 1", 50);

    assertThat(take(reserved, SMALL, "client 3", 10)).isEqualTo(Result.TAKEN);
    assertThat(take(reserved, LARGE, "system 1", 41)).isEqualTo(Result.BUDGET_USED_UP);
    assertThat(take(reserved, LARGE, "system 1", 40)).isEqualTo(Result.TAKEN);
  }

  @Test
  void manySmallCallersLeaveTheReserveOfTheLargeOnes() {
    for (int client = 0; client < 6; client++) {
      assertThat(take(reserved, SMALL, "client " + client, 10)).isEqualTo(Result.TAKEN);
    }

    assertThat(take(reserved, SMALL, "client 6", 1)).isEqualTo(Result.BUDGET_USED_UP);
    assertThat(take(reserved, LARGE, "system", 30)).isEqualTo(Result.TAKEN);
    assertThat(reserved.taken()).isEqualTo(90);
  }

  @Test
  void aDemandThatWaitsForWhatIsForAllStopsOthersOnlyBeyondTheirReserve() throws Exception {
    assertThat(take(reserved, LARGE, "system 1", 50)).isEqualTo(Result.TAKEN);
    waitFor(reserved, LARGE, "system 2", 40, "system 2");

    assertThat(take(reserved, LARGE, "system 3", 5)).isEqualTo(Result.BUDGET_USED_UP);
    assertThat(take(reserved, SMALL, "client 1", 10)).isEqualTo(Result.TAKEN);
    assertThat(take(reserved, SMALL, "client 2", 10)).isEqualTo(Result.TAKEN);
    assertThat(take(reserved, SMALL, "client 3", 10)).isEqualTo(Result.BUDGET_USED_UP);
    assertThat(order).isEmpty();

    reserved.giveBack("system 1", 50);
    threads.join();
    assertThat(order).containsExactly("system 2");
    assertThat(take(reserved, SMALL, "client 3", 10)).isEqualTo(Result.TAKEN);
  }

  @Test
  void whoGoesOnTakesBeforeThoseWhoWait() throws Exception {
    assertThat(take("a", 30)).isEqualTo(Result.TAKEN);
    assertThat(take("b", 40)).isEqualTo(Result.TAKEN);
    waitFor(budget, LARGE, "c", 50, "c");

    assertThat(budget.takeNow(LARGE, "a", 21)).isEqualTo(Result.SHARE_USED_UP);
    assertThat(budget.takeNow(LARGE, "a", 20)).isEqualTo(Result.TAKEN);
    assertThat(budget.takeNow(LARGE, "b", 10)).isEqualTo(Result.TAKEN);
    assertThat(budget.takeNow(LARGE, "d", 1)).isEqualTo(Result.BUDGET_USED_UP);

    budget.giveBack("a", 50);
    threads.join();
    assertThat(order).containsExactly("c");
  }

  @Test
  void aCallerThatWaitsForItsShareDelaysNobodyElse() throws Exception {
    assertThat(take("a", 50)).isEqualTo(Result.TAKEN);
    waitFor(budget, LARGE, "a", 10, "a0");

    assertThat(take("b", 50)).isEqualTo(Result.TAKEN);
    budget.giveBack("a", 50);
    threads.join();

    assertThat(order).containsExactly("a0");
  }

  @Test
  void callersTakeTurnsAndALargeDemandIsNotOvertakenByOthers() throws Exception {
    SharedBudget<Kind, String> large =
        new SharedBudget<>(100, Map.of(LARGE, new Allotment(0, 100)));
    assertThat(take(large, LARGE, "x", 50)).isEqualTo(Result.TAKEN);
    assertThat(take(large, LARGE, "y", 50)).isEqualTo(Result.TAKEN);
    waitFor(large, LARGE, "a", 60, "a0");
    waitFor(large, LARGE, "a", 60, "a1");
    waitFor(large, LARGE, "b", 60, "b0");

    large.giveBack("x", 50);
    assertThat(order).isEmpty();
    assertThat(take(large, LARGE, "c", 10)).isEqualTo(Result.BUDGET_USED_UP);
    large.giveBack("y", 50);
    threads.join();

    assertThat(order).containsExactly("a0", "b0", "a1");
    assertThat(large.taken()).isZero();
  }

  private void waitFor(
      SharedBudget<Kind, String> budget, Kind kind, String caller, long amount, String name) {
    threads.startWaiting(
        () -> {
          if (budget.take(kind, caller, amount, WaitingThreads.inAMinute()) == Result.TAKEN) {
            order.add(name);
            budget.giveBack(caller, amount);
          }
        });
  }

  @Test
  void nothingIsExceededOrLostHoweverThreadsComeWaitAndGiveUp() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SplittableRandom random = new SplittableRandom(seed + round);
      AtomicLong[] takenByKind = {new AtomicLong(), new AtomicLong(), new AtomicLong()};
      AtomicLong excess = new AtomicLong();
      List<Thread> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        SplittableRandom own = random.split();
        running.add(Thread.ofVirtual().start(() -> takeParts(own, takenByKind, excess)));
      }
      for (int i = 0; i < THREADS / 4; i++) {
        running.get(random.nextInt(THREADS)).interrupt();
      }
      for (Thread thread : running) {
        thread.join();
      }

      assertThat(excess).as("seed %d", seed + round).hasValue(0);
      assertThat(reserved.taken()).as("seed %d", seed + round).isZero();
      assertThat(take(reserved, LARGE, "0", 50))
          .as("seed %d", seed + round)
          .isEqualTo(Result.TAKEN);
      assertThat(take(reserved, LARGE, "3", 20))
          .as("seed %d", seed + round)
          .isEqualTo(Result.TAKEN);
      reserved.giveBack("0", 50);
      reserved.giveBack("3", 20);
    }
  }

  private void takeParts(SplittableRandom random, AtomicLong[] takenByKind, AtomicLong excess) {
    for (int turn = 0; turn < 20; turn++) {
      Kind kind = Kind.values()[random.nextInt(3)];
      String caller = kind + " " + random.nextInt(3);
      long amount = 1 + random.nextInt(5);
      long endNanos = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(random.nextInt(2_000));
      Result result =
          random.nextInt(4) == 0
              ? reserved.takeNow(kind, caller, amount)
              : reserved.take(kind, caller, amount, endNanos);
      if (result == Result.TAKEN) {
        long taken = takenByKind[kind.ordinal()].addAndGet(amount);
        long most =
            switch (kind) {
              case LARGE -> 70;
              case SMALL -> 30;
              case TINY -> 15;
            };
        excess.accumulateAndGet(Math.max(taken - most, reserved.taken() - 100), Math::max);
        Thread.yield();
        takenByKind[kind.ordinal()].addAndGet(-amount);
        reserved.giveBack(caller, amount);
      }
    }
  }
}
