package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.measurement.Result;
import java.util.List;

/** Measures one of the goals. */
public interface Benchmark {

  /** {@code P1} and so on. */
  String id();

  /** What it measures, in a few words. */
  String what();

  /** A result for each figure of the goal. */
  List<Result> measure(Laboratory laboratory) throws Exception;
}
