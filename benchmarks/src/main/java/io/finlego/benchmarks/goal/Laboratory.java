package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.baseline.RowLockedLedger;
import io.finlego.benchmarks.baseline.Tpcb;
import io.finlego.benchmarks.measurement.Pair;
import io.finlego.benchmarks.measurement.Pairs;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.stand.Servers;
import io.finlego.benchmarks.stand.Stand;
import io.finlego.benchmarks.stand.Stands;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The equipment of the benchmarks. Each part is prepared at its first use and kept for the next
 * benchmark.
 */
public final class Laboratory {

  private final Effort effort;
  private final Servers servers;
  private final Stands stands;
  private final Consumer<String> progress;
  private final Set<String> warm = new HashSet<>();
  private @Nullable Stand stand;
  private @Nullable Tpcb tpcb;
  private @Nullable RowLockedLedger rowLocked;

  public Laboratory(Effort effort, Servers servers, Stands stands, Consumer<String> progress) {
    this.effort = effort;
    this.servers = servers;
    this.stands = stands;
    this.progress = progress;
  }

  Effort effort() {
    return effort;
  }

  Stands stands() {
    return stands;
  }

  /** The stand on which the goals are measured. Goals about size have stands of their own. */
  Stand stand() {
    Stand preparedStand = stand;
    if (preparedStand == null) {
      say("preparing a broker, a database and its tables");
      preparedStand = stands.open("bench");
      stand = preparedStand;
    }
    return preparedStand;
  }

  /** Closes the shared stand, for benchmarks that need stands of their own. */
  void closeStand() {
    Stand preparedStand = stand;
    if (preparedStand != null) {
      stand = null;
      stands.close(preparedStand);
    }
  }

  Tpcb tpcb() throws Exception {
    Tpcb preparedTpcb = tpcb;
    if (preparedTpcb == null) {
      say("preparing TPC-B's tables at scale " + Tpcb.SCALE);
      preparedTpcb = Tpcb.prepare(servers.postgres());
      tpcb = preparedTpcb;
      warmUp("TPC-B", preparedTpcb::transactionsPerSecond);
    }
    return preparedTpcb;
  }

  RowLockedLedger rowLocked() {
    RowLockedLedger preparedLedger = rowLocked;
    if (preparedLedger == null) {
      preparedLedger = RowLockedLedger.prepare(servers.postgres());
      rowLocked = preparedLedger;
    }
    return preparedLedger;
  }

  /**
   * Warms up one part of the product, unless the same part was warmed up for an earlier goal: a
   * warm part keeps running from goal to goal.
   */
  void warmUp(String description, WarmUp.Rate rate) throws Exception {
    if (!warm.add(description)) {
      return;
    }
    say("warming up " + description);
    say(
        WarmUp.run(effort, rate).stream()
            .map(Words::number)
            .collect(Collectors.joining(" → ", "it came to ", " a second")));
  }

  /** Measures the two sides of each pair in turns and reports each pair. */
  List<Pair<Double, Double>> rates(
      DoubleFunction<String> inWords, Pairs.Side<Double> baseline, Pairs.Side<Double> product)
      throws Exception {
    return Pairs.interleave(
        effort.pairs(),
        baseline,
        product,
        pair ->
            say(
                "%s against %s: %s×"
                    .formatted(
                        inWords.apply(pair.product()),
                        inWords.apply(pair.baseline()),
                        Words.number(pair.product() / pair.baseline()))));
  }

  <B, P> List<Pair<B, P>> pairs(Pairs.Side<B> baseline, Pairs.Side<P> product) throws Exception {
    return Pairs.interleave(effort.pairs(), baseline, product, _ -> {});
  }

  void say(String description) {
    progress.accept(description);
  }
}
