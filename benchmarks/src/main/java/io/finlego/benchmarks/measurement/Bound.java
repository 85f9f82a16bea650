package io.finlego.benchmarks.measurement;

import java.util.Locale;

/** What a ratio has to be. */
public sealed interface Bound {

  /** The product is this many times as good. */
  record AtLeast(double ratio) implements Bound {}

  /** The product costs no more than this many times. */
  record AtMost(double ratio) implements Bound {}

  default boolean isMetBy(double ratio) {
    return switch (this) {
      case AtLeast least -> ratio >= least.ratio();
      case AtMost most -> ratio <= most.ratio();
    };
  }

  /** For instance {@code ≥ 12×}. */
  default String text() {
    return switch (this) {
      case AtLeast least -> "≥ " + times(least.ratio());
      case AtMost most -> "≤ " + times(most.ratio());
    };
  }

  private static String times(double ratio) {
    return ratio == Math.rint(ratio)
        ? String.format(Locale.ROOT, "%.0f×", ratio)
        : String.format(Locale.ROOT, "%.1f×", ratio);
  }
}
