package io.finlego.benchmarks.measurement;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures two sides in turns, so that what else the machine does meets both. Who begins changes
 * from pair to pair, so that neither always follows the other.
 */
public final class Pairs {

  /** One side of a pair, once. */
  @FunctionalInterface
  public interface Side<T> {
    T measure() throws Exception;
  }

  private Pairs() {}

  public static <B, P> List<Pair<B, P>> interleave(int pairs, Side<B> baseline, Side<P> product)
      throws Exception {
    List<Pair<B, P>> measured = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      if (i % 2 == 0) {
        B first = baseline.measure();
        measured.add(new Pair<>(first, product.measure()));
      } else {
        P first = product.measure();
        measured.add(new Pair<>(baseline.measure(), first));
      }
    }
    return measured;
  }
}
