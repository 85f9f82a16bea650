package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.measurement.Throughput;
import io.finlego.benchmarks.pipeline.Choice;
import io.finlego.benchmarks.pipeline.Payments;
import io.finlego.benchmarks.pipeline.Pipeline;
import io.finlego.benchmarks.stand.Service;
import io.finlego.benchmarks.stand.TestStand;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Measures the pipeline: the path from commands on the command topic to events on the event topic.
 * The ledger has no payments at the start.
 */
final class PipelineSide {

  static final int ACCOUNTS = 1_000;

  private PipelineSide() {}

  /** Measures how many payments per second the pipeline makes. */
  static double measure(TestStand stand, Duration duration, Choice choice) throws Exception {
    stand.runOnly(Service.LEDGER);
    List<UUID> accounts = stand.reset(ACCOUNTS);
    Throughput throughput;
    try (Pipeline pipeline = new Pipeline(stand.brokers())) {
      throughput = pipeline.run(duration, new Payments(accounts, choice));
    }
    stand.database().verify(throughput.count());
    return throughput.perSecond();
  }
}
