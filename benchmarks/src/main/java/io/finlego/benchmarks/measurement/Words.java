package io.finlego.benchmarks.measurement;

import java.util.Locale;

/** Writes figures for readers. */
public final class Words {

  private Words() {}

  /** Whole numbers with a comma at each thousand; small ones with a decimal. */
  public static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
  }

  public static String perSecond(String unit, double value) {
    return number(value) + " " + unit + "/s";
  }

  public static String ms(double value) {
    return number(value) + " ms";
  }
}
