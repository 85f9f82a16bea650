package io.finlego.benchmarks.report;

import io.finlego.benchmarks.measurement.Result;
import java.time.Instant;
import java.util.List;

/**
 * A run.
 *
 * @param effort how thorough it was, in words
 */
public record Report(
    Instant finishedAt, String effort, Machine machine, Noise noise, List<Result> results) {

  public Report {
    results = List.copyOf(results);
  }
}
