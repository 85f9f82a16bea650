package io.finlego.ingress.http.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.http.slot.Turns.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final int ROUNDS = 200;
  private static final int STEPS = 300;
  private static final int CALLERS = 5;

  private final long seed = System.nanoTime();

  /** The callers of a run, as a caller would expect to be served. */
  private static final class Expectation {

    private final Map<Integer, List<Waiter>> lines = new HashMap<>();
    private final Map<Integer, Set<Integer>> passedOver = new HashMap<>();

    void add(int caller, Waiter waiter) {
      lines.computeIfAbsent(caller, _ -> new ArrayList<>()).add(waiter);
    }

    void remove(int caller, Waiter waiter) {
      lines.get(caller).remove(waiter);
      if (lines.get(caller).isEmpty()) {
        lines.remove(caller);
        passedOver.remove(caller);
      }
    }

    /** Checks that no other caller has already waited for a turn of this one. */
    void admit(int caller, Waiter waiter) {
      assertThat(lines.get(caller).getFirst()).as("first of its caller").isSameAs(waiter);
      lines.keySet().stream()
          .filter(other -> other != caller)
          .forEach(
              other ->
                  assertThat(passedOver.computeIfAbsent(other, _ -> new HashSet<>()).add(caller))
                      .as("caller %d passes %d once at most", caller, other)
                      .isTrue());
      passedOver.remove(caller);
      remove(caller, waiter);
    }
  }

  private static final class Numbered extends Waiter {
    private final int caller;

    Numbered(int caller) {
      this.caller = caller;
    }
  }

  @Test
  void eachCallerIsServedInItsOrderAndNoneIsPassedTwiceByAnother() {
    for (int round = 0; round < ROUNDS; round++) {
      SplittableRandom random = new SplittableRandom(seed + round);
      Turns<Integer, Numbered> turns = new Turns<>();
      Expectation expectation = new Expectation();
      List<Numbered> waiting = new ArrayList<>();
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(5)) {
          case 0, 1 -> {
            Numbered waiter = new Numbered(random.nextInt(CALLERS));
            turns.add(waiter.caller, waiter);
            expectation.add(waiter.caller, waiter);
            waiting.add(waiter);
          }
          case 2 -> {
            if (!waiting.isEmpty()) {
              Numbered waiter = waiting.remove(random.nextInt(waiting.size()));
              turns.remove(waiter.caller, waiter);
              expectation.remove(waiter.caller, waiter);
            }
          }
          default -> {
            Numbered waiter = turns.next(_ -> Decision.ADMIT);
            assertThat(waiter == null).as("seed %d", seed + round).isEqualTo(waiting.isEmpty());
            if (waiter != null) {
              expectation.admit(waiter.caller, waiter);
              waiting.remove(waiter);
            }
          }
        }
        assertThat(turns.isEmpty()).as("seed %d", seed + round).isEqualTo(waiting.isEmpty());
      }
    }
  }

  @Test
  void aCallerThatIsSkippedKeepsItsTurn() {
    Turns<Integer, Numbered> turns = new Turns<>();
    for (int caller = 0; caller < 3; caller++) {
      turns.add(caller, new Numbered(caller));
    }

    int admitted = turns.next(waiter -> waiter.caller == 0 ? Decision.SKIP : Decision.ADMIT).caller;
    int next = turns.next(_ -> Decision.ADMIT).caller;

    assertThat(admitted).isEqualTo(1);
    assertThat(next).isEqualTo(0);
  }

  @Test
  void nobodyPassesACallerThatStopsTheLine() {
    Turns<Integer, Numbered> turns = new Turns<>();
    turns.add(0, new Numbered(0));
    turns.add(1, new Numbered(1));

    assertThat(turns.next(waiter -> waiter.caller == 0 ? Decision.STOP : Decision.ADMIT)).isNull();
    assertThat(turns.next(_ -> Decision.ADMIT).caller).isEqualTo(0);
  }
}
