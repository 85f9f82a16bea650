package io.finlego.benchmarks.measurement;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The result of one goal.
 *
 * @param figure the median of the product's figures, with its unit
 * @param baseline the median of the baseline's figures, with its unit
 * @param ratios the ratio of each pair. The median of these ratios decides whether the goal is met
 */
public record Result(Goal goal, String figure, String baseline, Ratios ratios) {

  /**
   * Calculates the result from the pairs.
   *
   * @param format writes a figure with its unit
   */
  public static Result of(
      Goal goal, List<Pair<Double, Double>> pairs, DoubleFunction<String> format) {
    return new Result(
        goal,
        format.apply(Ratios.median(pairs.stream().map(Pair::product).toList())),
        format.apply(Ratios.median(pairs.stream().map(Pair::baseline).toList())),
        new Ratios(pairs.stream().map(pair -> pair.product() / pair.baseline()).toList()));
  }

  public boolean meetsGoal() {
    return goal.bound().isMetBy(ratios.median());
  }
}
