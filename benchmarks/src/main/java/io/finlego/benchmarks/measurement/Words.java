package io.finlego.benchmarks.measurement;

import java.util.Locale;

/** Writes figures for readers. */
public final class Words {

  private Words() {}

  /**
   * Writes a number: with two decimals below 10, with one below 100, and otherwise rounded to a
   * whole number with a comma at each thousand.
   */
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
