package io.finlego.benchmarks.measurement;

import java.util.Locale;

/** The limit for the ratio of the product's figure to the baseline's figure. */
public sealed interface Bound {

  /** The product's figure must be at least this many times the baseline's figure. */
  record AtLeast(double ratio) implements Bound {}

  /** The product's figure must be at most this many times the baseline's figure. */
  record AtMost(double ratio) implements Bound {}

  default boolean isMetBy(double ratio) {
    return switch (this) {
      case AtLeast atLeast -> ratio >= atLeast.ratio();
      case AtMost atMost -> ratio <= atMost.ratio();
    };
  }

  /** Returns the limit as text, for example {@code ≥ 12×}. */
  default String text() {
    return switch (this) {
      case AtLeast atLeast -> "≥ " + times(atLeast.ratio());
      case AtMost atMost -> "≤ " + times(atMost.ratio());
    };
  }

  private static String times(double ratio) {
    return ratio == Math.rint(ratio)
        ? String.format(Locale.ROOT, "%.0f×", ratio)
        : String.format(Locale.ROOT, "%.1f×", ratio);
  }
}
