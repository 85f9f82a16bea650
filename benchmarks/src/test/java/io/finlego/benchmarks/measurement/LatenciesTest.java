package io.finlego.benchmarks.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void percentilesAreOfTheNearestRank() {
    Latencies latencies =
        new Latencies(LongStream.rangeClosed(1, 100).map(ms -> (101 - ms) * 1_000_000).toArray());

    assertThat(latencies.percentileMs(0.5)).isEqualTo(50);
    assertThat(latencies.percentileMs(0.99)).isEqualTo(99);
    assertThat(latencies.percentileMs(1)).isEqualTo(100);
  }
}
