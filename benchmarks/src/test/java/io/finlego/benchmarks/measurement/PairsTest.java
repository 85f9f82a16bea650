package io.finlego.benchmarks.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {

  @Test
  void theTwoSidesBeginInTurns() throws Exception {
    List<String> order = new ArrayList<>();

    List<Pair<Integer, Integer>> pairs =
        Pairs.interleave(
            3,
            () -> {
              order.add("baseline");
              return 1;
            },
            () -> {
              order.add("product");
              return 2;
            },
            pair -> order.add("told"));

    assertThat(order)
        .containsExactly(
            "baseline",
            "product",
            "told",
            "product",
            "baseline",
            "told",
            "baseline",
            "product",
            "told");
    assertThat(pairs).hasSize(3).containsOnly(new Pair<>(1, 2));
  }
}
