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

/** What benchmarks work with; made when the first of them asks for it, and kept for the next. */
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

  /** The product on which all goals but those of size are measured. */
  Stand stand() {
    Stand there = stand;
    if (there == null) {
      say("preparing a broker, a database and its tables");
      there = stands.open("bench");
      stand = there;
    }
    return there;
  }

  /** Ends that, for those who need stands of their own. */
  void closeStand() {
    Stand there = stand;
    if (there != null) {
      stand = null;
      stands.close(there);
    }
  }

  Tpcb tpcb() throws Exception {
    Tpcb there = tpcb;
    if (there == null) {
      say("preparing TPC-B's tables at scale " + Tpcb.SCALE);
      there = Tpcb.prepare(servers.postgres());
      tpcb = there;
      warmUp("TPC-B", there::transactionsPerSecond);
    }
    return there;
  }

  RowLockedLedger rowLocked() {
    RowLockedLedger there = rowLocked;
    if (there == null) {
      there = RowLockedLedger.prepare(servers.postgres());
      rowLocked = there;
    }
    return there;
  }

  /** Once for each of what there is to warm up, as it runs on from goal to goal. */
  void warmUp(String what, WarmUp.Rate rate) throws Exception {
    if (!warm.add(what)) {
      return;
    }
    say("warming up " + what);
    say(
        WarmUp.run(effort, rate).stream()
            .map(Words::number)
            .collect(Collectors.joining(" → ", "it came to ", " a second")));
  }

  /** Measures two of a kind in turns, and tells each pair. */
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

  void say(String what) {
    progress.accept(what);
  }
}
