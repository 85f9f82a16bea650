package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.measurement.Result;
import java.util.List;

/** Measures one of the goals. */
public interface Benchmark {

  /** The id of the goal, for instance {@code P1}. */
  String id();

  /** Describes in a few words what is measured. */
  String description();

  /** Measures the goal. Returns one result for each figure of the goal. */
  List<Result> measure(Laboratory laboratory) throws Exception;
}
