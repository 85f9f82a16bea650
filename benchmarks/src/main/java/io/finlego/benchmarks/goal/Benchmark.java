package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.measurement.Result;
import java.util.List;

/** Measures one performance goal. */
public interface Benchmark {

  /** Returns the id of the goal, for example {@code P1}. */
  String id();

  /** Returns a short description of the measurement. */
  String description();

  /** Measures the goal. Returns one result for each part of the goal. */
  List<Result> measure(Laboratory laboratory) throws Exception;
}
