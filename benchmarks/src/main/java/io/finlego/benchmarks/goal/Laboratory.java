package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.baseline.RowLockedLedger;
import io.finlego.benchmarks.baseline.Tpcb;
import io.finlego.benchmarks.measurement.Pair;
import io.finlego.benchmarks.measurement.Pairs;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.stand.Servers;
import io.finlego.benchmarks.stand.TestStand;
import io.finlego.benchmarks.stand.TestStands;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Provides what the benchmarks share: servers, test stands and baselines. Each part is prepared
 * when a benchmark first needs it, and the next benchmarks use it again.
 */
public final class Laboratory {

  private final Effort effort;
  private final Servers servers;
  private final TestStands stands;
  private final Consumer<String> progress;
  private final Set<String> warmedUpParts = new HashSet<>();
  private @Nullable TestStand stand;
  private @Nullable Tpcb tpcb;
  private @Nullable RowLockedLedger rowLockedLedger;

  public Laboratory(Effort effort, Servers servers, TestStands stands, Consumer<String> progress) {
    this.effort = effort;
    this.servers = servers;
    this.stands = stands;
    this.progress = progress;
  }

  Effort effort() {
    return effort;
  }

  TestStands stands() {
    return stands;
  }

  /**
   * Returns the test stand that most benchmarks share. Benchmarks about size use separate test
   * stands.
   */
  TestStand stand() {
    TestStand preparedStand = stand;
    if (preparedStand == null) {
      reportProgress("preparing a broker, a database and its tables");
      preparedStand = stands.open("bench");
      stand = preparedStand;
    }
    return preparedStand;
  }

  /**
   * Closes the shared test stand, if it is open. A benchmark that uses separate test stands calls
   * this method first.
   */
  void closeStand() {
    TestStand preparedStand = stand;
    if (preparedStand != null) {
      stand = null;
      stands.close(preparedStand);
    }
  }

  Tpcb tpcb() throws Exception {
    Tpcb preparedTpcb = tpcb;
    if (preparedTpcb == null) {
      reportProgress("preparing TPC-B's tables at scale " + Tpcb.SCALE);
      preparedTpcb = Tpcb.prepare(servers.postgres());
      tpcb = preparedTpcb;
      warmUp("TPC-B", preparedTpcb::measureTransactionsPerSecond);
    }
    return preparedTpcb;
  }

  RowLockedLedger rowLockedLedger() {
    RowLockedLedger preparedLedger = rowLockedLedger;
    if (preparedLedger == null) {
      preparedLedger = RowLockedLedger.prepare(servers.postgres());
      rowLockedLedger = preparedLedger;
    }
    return preparedLedger;
  }

  /**
   * Warms up a baseline, or a part of the product. Does nothing if an earlier benchmark has already
   * warmed up the same baseline or part, which has been running since then.
   *
   * @param description names the baseline or the part
   */
  void warmUp(String description, WarmUp.RateMeasurement measurement) throws Exception {
    if (!warmedUpParts.add(description)) {
      return;
    }
    reportProgress("warming up " + description);
    reportProgress(
        WarmUp.run(effort, measurement).stream()
            .map(Words::number)
            .collect(Collectors.joining(" → ", "it came to ", " a second")));
  }

  /** Measures the pairs of baseline and product, and reports each pair. */
  List<Pair<Double, Double>> measureAndReportPairs(
      DoubleFunction<String> format, Pairs.Side<Double> baseline, Pairs.Side<Double> product)
      throws Exception {
    return Pairs.interleave(
        effort.pairCount(),
        baseline,
        product,
        pair ->
            reportProgress(
                "%s against %s: %s×"
                    .formatted(
                        format.apply(pair.product()),
                        format.apply(pair.baseline()),
                        Words.number(pair.product() / pair.baseline()))));
  }

  <B, P> List<Pair<B, P>> measurePairs(Pairs.Side<B> baseline, Pairs.Side<P> product)
      throws Exception {
    return Pairs.interleave(effort.pairCount(), baseline, product, _ -> {});
  }

  void reportProgress(String description) {
    progress.accept(description);
  }
}
