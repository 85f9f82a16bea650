package io.finlego.benchmarks.measurement;

import java.util.Locale;

/** Writes figures as text. */
public final class Words {

  private Words() {}

  /**
   * Writes a number. Below 10 it has two decimals, and below 100 it has one. Otherwise it is a
   * whole number with a comma at each thousand.
   */
  public static String number(double figure) {
    return String.format(
        Locale.ROOT, figure < 10 ? "%.2f" : figure < 100 ? "%.1f" : "%,.0f", figure);
  }

  public static String perSecond(String unit, double figure) {
    return number(figure) + " " + unit + "/s";
  }

  public static String ms(double figure) {
    return number(figure) + " ms";
  }
}
