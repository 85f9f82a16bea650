package io.finlego.ingress.http.slot;

import static io.finlego.ingress.http.slot.Demands.AN_HOUR;
import static io.finlego.ingress.http.slot.Demands.permits;
import static io.finlego.ingress.http.slot.Demands.takeAtOnce;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order in which waiting callers get permits. */
class TurnsOfCallersTest {

  private final Demands demands = new Demands();

  @Test
  void aCallerWithManyWaitingThreadsDoesNotDelayACallerWithOne() throws Exception {
    FairPermits<String> permits = permits(1);
    assertThat(takeAtOnce(permits, "x", 1)).isTrue();
    for (int i = 0; i < 20; i++) {
      demands.waitFor(permits, "a" + i, 1);
    }
    demands.waitFor(permits, "b0", 1);
    demands.waitFor(permits, "b1", 1);

    permits.giveBack("x", 1);
    assertThat(demands.order())
        .startsWith("a0", "b0", "a1", "b1", "a2", "a3")
        .endsWith("a19")
        .hasSize(22);
  }

  @Test
  void callersTakeTurnsByWeight() throws Exception {
    FairPermits<String> permits = permits(1);
    assertThat(takeAtOnce(permits, "x", 1)).isTrue();
    demands.waitFor(permits, "a0", 3);
    demands.waitFor(permits, "a1", 3);
    for (int i = 0; i < 7; i++) {
      demands.waitFor(permits, "b" + i, 1);
    }

    permits.giveBack("x", 1);
    assertThat(demands.order())
        .containsExactly("b0", "b1", "a0", "b2", "b3", "b4", "a1", "b5", "b6");
  }

  @Test
  void aLightDemandComesBeforeHeavyOnesThatCameEarlier() throws Exception {
    FairPermits<String> permits = permits(1);
    assertThat(takeAtOnce(permits, "x", 1)).isTrue();
    for (int i = 0; i < 3; i++) {
      demands.waitFor(permits, "a" + i, 10);
    }
    demands.waitFor(permits, "b0", 1);

    permits.giveBack("x", 1);
    assertThat(demands.order()).containsExactly("b0", "a0", "a1", "a2");
  }

  @Test
  void nobodyOvertakesAThreadThatWaits() throws Exception {
    FairPermits<String> permits = permits(1);
    assertThat(takeAtOnce(permits, "x", 1)).isTrue();
    demands.waitFor(permits, "a0", 1);

    assertThat(takeAtOnce(permits, "x", 1)).isFalse();
    assertThat(takeAtOnce(permits, "b", 1)).isFalse();
    permits.giveBack("x", 1);
    assertThat(demands.order()).containsExactly("a0");
    assertThat(takeAtOnce(permits, "x", 1)).isTrue();
  }

  /** Permits of which one is free, while {@code a0} waits for two. */
  private FairPermits<String> withDemandThatStops(Duration stopMax) {
    FairPermits<String> permits = permits(8, stopMax, AN_HOUR);
    for (String caller : List.of("x", "x", "y")) {
      assertThat(takeAtOnce(permits, caller, 2)).isTrue();
    }
    assertThat(takeAtOnce(permits, "y", 1)).isTrue();
    demands.waitFor(permits, "a0", 2);
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
    demands.waitFor(permits, "b0", 2);

    assertThat(lightDemandsThatPass(permits)).isLessThan(5);
    permits.giveBack("y", 1);
    assertThat(demands.order()).containsExactly("a0", "b0");
  }

  @Test
  void aDemandWhosePermitsDoNotComeBackLetsTheOthersPassAfterAWhile() throws Exception {
    FairPermits<String> permits = withDemandThatStops(Duration.ZERO);

    assertThat(lightDemandsThatPass(permits)).isEqualTo(10);

    permits.giveBack("y", 1);
    assertThat(demands.order()).containsExactly("a0");
  }
}
