package io.finlego.benchmarks.measurement;

import java.util.List;

/** The ratios of product to baseline, one for each pair. */
public record Ratios(List<Double> values) {

  public Ratios {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("There is no ratio without a pair.");
    }
  }

  public double median() {
    return median(values);
  }

  public double lowest() {
    return values.stream().min(Double::compare).orElseThrow();
  }

  public double highest() {
    return values.stream().max(Double::compare).orElseThrow();
  }

  /** Returns the middle value, or the mean of the two middle values. */
  public static double median(List<Double> values) {
    List<Double> sortedValues = values.stream().sorted().toList();
    int middle = sortedValues.size() / 2;
    return sortedValues.size() % 2 == 1
        ? sortedValues.get(middle)
        : (sortedValues.get(middle - 1) + sortedValues.get(middle)) / 2;
  }
}
