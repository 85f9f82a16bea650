package io.finlego.benchmarks.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void aWarmUpEndsWhenTheRateStopsRising() throws Exception {
    Iterator<Double> rates =
        List.of(10.0, 100.0, 200.0, 205.0, 199.0, 204.0, 206.0, 1000.0).iterator();

    assertThat(WarmUp.run(effort(false), _ -> rates.next()))
        .containsExactly(10.0, 100.0, 200.0, 205.0, 199.0, 204.0, 206.0);
  }

  @Test
  void aQuickRunIsWarmedUpBriefly() throws Exception {
    Iterator<Double> rates = List.of(10.0, 100.0, 1000.0, 10_000.0).iterator();

    assertThat(WarmUp.run(effort(true), _ -> rates.next())).containsExactly(10.0, 100.0);
  }

  private static Effort effort(boolean quick) {
    return new Effort(2, Duration.ofSeconds(1), quick);
  }
}
