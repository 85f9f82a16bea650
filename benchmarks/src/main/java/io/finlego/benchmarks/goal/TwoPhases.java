package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Pair;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.pipeline.Choice;
import io.finlego.benchmarks.pipeline.HoldsAndPosts;
import io.finlego.benchmarks.stand.Service;
import io.finlego.benchmarks.stand.Stand;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** P5: how much it costs to hold funds before they move. */
final class TwoPhases implements Benchmark {

  private static final Goal PAIRS =
      new Goal("P5a", "hold + post of a draft, against payments at once", new Bound.AtLeast(0.6));
  private static final Goal WITH_DRAFT =
      new Goal("P5b", "draft + hold + post, against payments at once", new Bound.AtLeast(0.6));

  @Override
  public String id() {
    return "P5";
  }

  @Override
  public String description() {
    return "payments in two phases against payments at once";
  }

  @Override
  public List<Result> measure(Laboratory laboratory) throws Exception {
    Duration side = laboratory.effort().side();
    Stand stand = laboratory.stand();
    laboratory.warmUp("the ledger", time -> PipelineSide.measure(stand, time, Choice.ANY));
    laboratory.warmUp("two phases", time -> phases(stand, time).withDraftPerSecond());
    List<Pair<Double, HoldsAndPosts.Phases>> pairs =
        laboratory.pairs(
            () -> PipelineSide.measure(stand, side, Choice.ANY), () -> phases(stand, side));
    return List.of(
        result(PAIRS, pairs, phases -> phases.pairs().perSecond()),
        result(WITH_DRAFT, pairs, HoldsAndPosts.Phases::withDraftPerSecond));
  }

  private static Result result(
      Goal goal,
      List<Pair<Double, HoldsAndPosts.Phases>> pairs,
      ToDoubleFunction<HoldsAndPosts.Phases> rate) {
    return Result.of(
        goal,
        pairs.stream()
            .map(pair -> new Pair<>(pair.baseline(), rate.applyAsDouble(pair.product())))
            .toList(),
        perSecond -> Words.perSecond("payments", perSecond));
  }

  /**
   * Makes drafts for half of the side's time. Then it holds and posts all of them, however long
   * that takes.
   */
  private static HoldsAndPosts.Phases phases(Stand stand, Duration side) throws Exception {
    stand.run(Service.LEDGER);
    List<UUID> accounts = stand.restart(PipelineSide.ACCOUNTS);
    HoldsAndPosts.Phases phases = HoldsAndPosts.run(stand.brokers(), side.dividedBy(2), accounts);
    stand.database().verify(phases.pairs().count());
    return phases;
  }
}
