package io.finlego.benchmarks.measurement;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The result of one goal.
 *
 * @param figure the product's median, with its unit
 * @param baseline the baseline's median, with its unit
 * @param ratios the ratios, one for each pair; their median decides
 */
public record Result(Goal goal, String figure, String baseline, Ratios ratios) {

  /**
   * The result from the values of each pair; a ratio is the product's value divided by the
   * baseline's.
   */
  public static Result of(
      Goal goal, List<Pair<Double, Double>> pairs, DoubleFunction<String> inWords) {
    return new Result(
        goal,
        inWords.apply(Ratios.median(pairs.stream().map(Pair::product).toList())),
        inWords.apply(Ratios.median(pairs.stream().map(Pair::baseline).toList())),
        new Ratios(pairs.stream().map(pair -> pair.product() / pair.baseline()).toList()));
  }

  public boolean meetsGoal() {
    return goal.bound().isMetBy(ratios.median());
  }
}
