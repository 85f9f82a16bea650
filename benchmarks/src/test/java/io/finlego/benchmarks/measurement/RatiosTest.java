package io.finlego.benchmarks.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatiosTest {

  @Test
  void theMiddleRatioDecides() {
    Ratios ratios = new Ratios(List.of(9.0, 1.0, 2.0));

    assertThat(ratios.median()).isEqualTo(2);
    assertThat(ratios.lowest()).isEqualTo(1);
    assertThat(ratios.highest()).isEqualTo(9);
  }

  @Test
  void theMeanOfTheTwoMiddleRatiosDecidesForAnEvenNumber() {
    assertThat(new Ratios(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3);
  }

  @Test
  void ratiosWithoutPairsAreRefused() {
    assertThatThrownBy(() -> new Ratios(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachPairHasItsOwnRatio() {
    Goal goal = new Goal("P0", "this against that", new Bound.AtLeast(2));

    Result result =
        Result.of(goal, List.of(new Pair<>(10.0, 30.0), new Pair<>(20.0, 20.0)), Words::number);

    assertThat(result.ratios().values()).containsExactly(3.0, 1.0);
    assertThat(result.figure()).isEqualTo("25.0");
    assertThat(result.baseline()).isEqualTo("15.0");
    assertThat(result.meetsGoal()).isTrue();
  }

  @Test
  void aGoalIsMetAtItsBound() {
    assertThat(new Bound.AtLeast(12).isMetBy(12)).isTrue();
    assertThat(new Bound.AtLeast(12).isMetBy(11.99)).isFalse();
    assertThat(new Bound.AtMost(1.2).isMetBy(1.2)).isTrue();
    assertThat(new Bound.AtMost(1.2).isMetBy(1.21)).isFalse();
    assertThat(new Bound.AtMost(1.2).text()).isEqualTo("≤ 1.2×");
    assertThat(new Bound.AtLeast(12).text()).isEqualTo("≥ 12×");
  }
}
