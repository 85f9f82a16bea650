package io.finlego.benchmarks.measurement;

import java.util.Locale;

/** The bound that a ratio must keep. */
public sealed interface Bound {

  /** The product must be at least this many times as good as the baseline. */
  record AtLeast(double ratio) implements Bound {}

  /** The product must cost at most this many times as much as the baseline. */
  record AtMost(double ratio) implements Bound {}

  default boolean isMetBy(double ratio) {
    return switch (this) {
      case AtLeast atLeast -> ratio >= atLeast.ratio();
      case AtMost atMost -> ratio <= atMost.ratio();
    };
  }

  /** The bound as text, for instance {@code ≥ 12×}. */
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
