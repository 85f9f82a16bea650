package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Pair;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import io.finlego.benchmarks.pipeline.Choice;
import io.finlego.benchmarks.pipeline.HoldsAndPosts;
import io.finlego.benchmarks.stand.Service;
import io.finlego.benchmarks.stand.TestStand;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/**
 * P5: compares two-phase payments with immediate payments. A two-phase payment holds the funds
 * before it moves them.
 */
final class TwoPhases implements Benchmark {

  private static final Goal HOLD_AND_POST_GOAL =
      new Goal("P5a", "hold + post of a draft, against payments at once", new Bound.AtLeast(0.6));
  private static final Goal WITH_DRAFTS_GOAL =
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
    Duration sideDuration = laboratory.effort().sideDuration();
    TestStand stand = laboratory.stand();
    laboratory.warmUp("the ledger", duration -> PipelineSide.measure(stand, duration, Choice.ANY));
    laboratory.warmUp(
        "two phases", duration -> runPhases(stand, duration).paymentsPerSecondWithDrafts());
    List<Pair<Double, HoldsAndPosts.Phases>> pairs =
        laboratory.measurePairs(
            () -> PipelineSide.measure(stand, sideDuration, Choice.ANY),
            () -> runPhases(stand, sideDuration));
    return List.of(
        result(HOLD_AND_POST_GOAL, pairs, phases -> phases.holdsAndPosts().perSecond()),
        result(WITH_DRAFTS_GOAL, pairs, HoldsAndPosts.Phases::paymentsPerSecondWithDrafts));
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
   * Makes drafts for half of the duration. Then holds and posts all of them, which may take longer
   * than the other half.
   */
  private static HoldsAndPosts.Phases runPhases(TestStand stand, Duration duration)
      throws Exception {
    stand.runOnly(Service.LEDGER);
    List<UUID> accounts = stand.reset(PipelineSide.ACCOUNTS);
    HoldsAndPosts.Phases phases =
        HoldsAndPosts.run(stand.brokers(), duration.dividedBy(2), accounts);
    stand.database().verify(phases.holdsAndPosts().count());
    return phases;
  }
}
