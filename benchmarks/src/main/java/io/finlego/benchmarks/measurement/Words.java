package io.finlego.benchmarks.measurement;

import java.util.Locale;

/** Writes figures as text. */
public final class Words {

  private Words() {}

  /**
   * Writes a number. Below 10 it has two decimals, and below 100 it has one. Otherwise it is a
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
