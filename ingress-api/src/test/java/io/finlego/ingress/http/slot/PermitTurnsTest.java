package io.finlego.ingress.http.slot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PermitTurnsTest {

  private static final int ROUNDS = 100;
  private static final int STEPS = 5_000;
  private static final int WEIGHT_MAX = 50;

  private final long seed = System.nanoTime();
  private final PermitTurns<String> turns = new PermitTurns<>(Integer.MAX_VALUE, LoneShare.none());

  private static PermitDemand demand(int weight) {
    return new PermitDemand(weight, 1);
  }

  private PermitCaller<String> admitNext() {
    PermitCaller<String> caller = requireNonNull(turns.next());
    turns.admit(caller);
    turns.giveBack(caller.key, 1);
    return caller;
  }

  @Test
  void callersThatAlwaysWaitGetEqualWeightsWhateverTheirDemandsWeigh() {
    for (int round = 0; round < ROUNDS; round++) {
      SplittableRandom random = new SplittableRandom(seed + round);
      PermitTurns<Integer> roundTurns = new PermitTurns<>(Integer.MAX_VALUE, LoneShare.none());
      Map<Integer, Integer> weightByCaller = new HashMap<>();
      Map<Integer, Integer> gotByCaller = new HashMap<>();
      int callerCount = 2 + random.nextInt(4);
      for (int i = 0; i < callerCount; i++) {
        weightByCaller.put(i, 1 + random.nextInt(WEIGHT_MAX));
      }
      weightByCaller.forEach((caller, weight) -> roundTurns.add(caller, demand(weight)));

      for (int step = 0; step < STEPS; step++) {
        int caller = requireNonNull(roundTurns.next()).key;
        int weight = requireNonNull(weightByCaller.get(caller));
        roundTurns.add(caller, demand(weight));
        gotByCaller.merge(
            caller, roundTurns.admit(requireNonNull(roundTurns.next())).weight(), Integer::sum);
        roundTurns.giveBack(caller, 1);
      }

      int most = gotByCaller.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
      assertThat(gotByCaller).as("seed %d", seed + round).hasSize(callerCount);
      assertThat(gotByCaller.values())
          .as("seed %d", seed + round)
          .allMatch(got -> most - got <= 2 * WEIGHT_MAX);
    }
  }

  @Test
  void manyCallersThatComeOnceDoNotKeepAHeavyDemandWaitingForever() {
    turns.add("heavy", demand(100));
    turns.add("first", demand(1));
    int lightCount = 0;

    while (!admitNext().key.equals("heavy")) {
      lightCount++;
      turns.add(Integer.toString(lightCount), demand(1));
    }

    assertThat(lightCount).isBetween(100, 250);
  }

  @Test
  void aDemandThatHasWaitedLongIsNext() {
    PermitDemand heavy = demand(100);
    turns.add("heavy", heavy);
    turns.add("light", demand(1));
    assertThat(requireNonNull(turns.next()).key).isEqualTo("light");

    turns.hurry("heavy", heavy);

    assertThat(admitNext().key).isEqualTo("heavy");
    assertThat(admitNext().key).isEqualTo("light");
  }

  @Test
  void aCallerHasNoAdvantageFromATimeInWhichItDidNotWait() {
    for (int i = 0; i < 3; i++) {
      turns.add("a", demand(10));
    }
    admitNext();
    admitNext();

    turns.add("b", demand(10));
    turns.add("b", demand(10));

    assertThat(admitNext().key).isEqualTo("a");
    assertThat(admitNext().key).isEqualTo("b");
  }
}
