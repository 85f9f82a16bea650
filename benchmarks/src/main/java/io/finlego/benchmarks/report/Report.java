package io.finlego.benchmarks.report;

import io.finlego.benchmarks.measurement.Result;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The report of a run. Its results are sorted by the ids of the goals.
 *
 * @param effort describes how thoroughly the goals were measured
 */
public record Report(
    Instant finishedAt, String effort, Machine machine, Noise noise, List<Result> results) {

  public Report {
    results = results.stream().sorted(Comparator.comparing(result -> result.goal().id())).toList();
  }
}
