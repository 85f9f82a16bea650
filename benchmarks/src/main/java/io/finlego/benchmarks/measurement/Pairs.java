package io.finlego.benchmarks.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures two sides in turns, so that other load on the machine affects both alike. The side that
 * begins changes from pair to pair, so that neither side always comes second.
 */
public final class Pairs {

  /** Measures one side of a pair once. */
  @FunctionalInterface
  public interface Side<T> {
    T measure() throws Exception;
  }

  private Pairs() {}

  /**
   * @param pairAction gets each pair as soon as it is measured
   */
  public static <B, P> List<Pair<B, P>> interleave(
      int pairs, Side<B> baseline, Side<P> product, Consumer<Pair<B, P>> pairAction)
      throws Exception {
    List<Pair<B, P>> measured = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      Pair<B, P> pair;
      if (i % 2 == 0) {
        B first = baseline.measure();
        pair = new Pair<>(first, product.measure());
      } else {
        P first = product.measure();
        pair = new Pair<>(baseline.measure(), first);
      }
      measured.add(pair);
      pairAction.accept(pair);
    }
    return measured;
  }
}
