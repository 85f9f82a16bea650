package io.finlego.benchmarks.measurement;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What came of one goal.
 *
 * @param figure the product's median, with its unit
 * @param baseline what it is compared with, likewise
 * @param ratios one a pair; their median decides
 */
public record Result(Goal goal, String figure, String baseline, Ratios ratios) {

  /** The ratio of the product's to the baseline's value in each pair. */
  public static Result of(
      Goal goal, List<Pair<Double, Double>> pairs, DoubleFunction<String> inWords) {
    return new Result(
        goal,
        inWords.apply(Ratios.median(pairs.stream().map(Pair::product).toList())),
        inWords.apply(Ratios.median(pairs.stream().map(Pair::baseline).toList())),
        new Ratios(pairs.stream().map(pair -> pair.product() / pair.baseline()).toList()));
  }

  public boolean met() {
    return goal.bound().isMetBy(ratios.median());
  }
}
