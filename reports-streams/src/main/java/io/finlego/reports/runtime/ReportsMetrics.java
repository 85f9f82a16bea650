package io.finlego.reports.runtime;

import io.finlego.reports.topology.ReportsMonitor;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reports' own metrics. Kafka Streams has further metrics, such as the lag. */
@Configuration(proxyBeanMethods = false)
class ReportsMetrics {

  @Bean
  ReportsMonitor reportsMonitor() {
    return new ReportsMonitor();
  }

  @Bean
  MeterBinder reportsMeters(ReportsMonitor monitor) {
    return registry -> {
      registerCounter(
          registry, "events", "Ledger events read", monitor, ReportsMonitor::readEventCount);
      registerCounter(
          registry,
          "movements",
          "Movements applied",
          monitor,
          ReportsMonitor::appliedMovementCount);
      registerCounter(
          registry,
          "duplicates",
          "Movements applied before",
          monitor,
          ReportsMonitor::duplicateMovementCount);
      registerCounter(
          registry,
          "passed.over",
          "Events left out on request",
          monitor,
          ReportsMonitor::skippedEventCount);
      registerCounter(
          registry,
          "unknown",
          "Events of a later release, without movements, passed over",
          monitor,
          ReportsMonitor::skippedUnknownEventCount);
      Gauge.builder("finlego.reports.waiting", monitor, ReportsMonitor::waitingMovementCount)
          .description("Movements that wait for an earlier one of their account")
          .register(registry);
      TimeGauge.builder(
              "finlego.reports.longest.wait",
              monitor,
              TimeUnit.MILLISECONDS,
              source -> source.longestWaitMs(registry.config().clock().wallTime()))
          .description("The longest wait of a movement so far")
          .register(registry);
    };
  }

  private static void registerCounter(
      MeterRegistry registry,
      String name,
      String description,
      ReportsMonitor monitor,
      ToDoubleFunction<ReportsMonitor> count) {
    FunctionCounter.builder("finlego.reports." + name, monitor, count)
        .description(description)
        .register(registry);
  }
}
