package io.finlego.benchmarks.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures the two sides, baseline and product, in turns, so that other load on the machine affects
 * both equally. The side that is measured first changes from pair to pair.
 */
public final class Pairs {

  /** Measures one side of a pair once. */
  @FunctionalInterface
  public interface Side<T> {
    T measure() throws Exception;
  }

  private Pairs() {}

  /**
   * Measures pairs of baseline and product.
   *
   * @param onPair receives each pair as soon as it is measured
   */
  public static <B, P> List<Pair<B, P>> interleave(
      int pairCount, Side<B> baseline, Side<P> product, Consumer<Pair<B, P>> onPair)
      throws Exception {
    List<Pair<B, P>> measuredPairs = new ArrayList<>();
    for (int i = 0; i < pairCount; i++) {
      Pair<B, P> pair;
      if (i % 2 == 0) {
        B firstFigure = baseline.measure();
        pair = new Pair<>(firstFigure, product.measure());
      } else {
        P firstFigure = product.measure();
        pair = new Pair<>(baseline.measure(), firstFigure);
      }
      measuredPairs.add(pair);
      onPair.accept(pair);
    }
    return measuredPairs;
  }
}
