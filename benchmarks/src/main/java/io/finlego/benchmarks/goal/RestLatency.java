package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.baseline.KafkaEndToEnd;
import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Latencies;
import io.finlego.benchmarks.measurement.Pair;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.stand.TestStand;
import java.time.Duration;
import java.util.List;

/** P6: measures how long a caller waits for an answer while the load is far below the maximum. */
final class RestLatency implements Benchmark {

  private static final double LOAD_SHARE = 0.2;
  private static final double P50 = 0.5;
  private static final double P99 = 0.99;

  private static final Goal MEDIAN_GOAL =
      new Goal(
          "P6a",
          "request → answer at 20 % of P3's load, p50, against Kafka end to end",
          new Bound.AtMost(5));
  private static final Goal TAIL_GOAL =
      new Goal(
          "P6b",
          "request → answer at 20 % of P3's load, p99, against Kafka end to end",
          new Bound.AtMost(6));

  @Override
  public String id() {
    return "P6";
  }

  @Override
  public String description() {
    return "latency over REST against Kafka's end to end";
  }

  @Override
  public List<Result> measure(Laboratory laboratory) throws Exception {
    Duration sideDuration = laboratory.effort().sideDuration();
    TestStand stand = laboratory.stand();
    RestSide.warmUp(laboratory);
    laboratory.reportProgress("measuring the full load");
    double requestsPerSecond = LOAD_SHARE * RestSide.measurePaymentsPerSecond(stand, sideDuration);
    laboratory.reportProgress("measuring at " + Words.perSecond("requests", requestsPerSecond));
    List<Pair<Latencies, Latencies>> pairs =
        laboratory.measurePairs(
            () -> KafkaEndToEnd.measure(stand.brokers(), sideDuration, requestsPerSecond),
            () -> RestSide.measurePacedLatencies(stand, sideDuration, requestsPerSecond));
    return List.of(result(MEDIAN_GOAL, pairs, P50), result(TAIL_GOAL, pairs, P99));
  }

  private static Result result(Goal goal, List<Pair<Latencies, Latencies>> pairs, double share) {
    return Result.of(
        goal,
        pairs.stream()
            .map(
                pair ->
                    new Pair<>(
                        pair.baseline().percentileMs(share), pair.product().percentileMs(share)))
            .toList(),
        Words::ms);
  }
}
