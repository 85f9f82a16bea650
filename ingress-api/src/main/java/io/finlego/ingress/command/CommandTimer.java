package io.finlego.ingress.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * How long a caller waited for what, as the metric {@code finlego.ingress.commands} by operation
 * and outcome (a code).
 */
final class CommandTimer {

  private final MeterRegistry meters;
  private final Operation operation;
  private final Timer.Sample sample;

  CommandTimer(MeterRegistry meters, Operation operation) {
    this.meters = meters;
    this.operation = operation;
    this.sample = Timer.start(meters);
  }

  void stop(String outcome) {
    sample.stop(
        Timer.builder("finlego.ingress.commands")
            .description("Commands by operation and outcome, and how long their callers waited")
            .tag("operation", operation.name())
            .tag("domain", operation.domain().schema())
            .tag("outcome", outcome)
            .register(meters));
  }
}
