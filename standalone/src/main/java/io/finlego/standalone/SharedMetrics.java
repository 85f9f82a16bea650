package io.finlego.standalone;

import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Gives all services one shared meter registry, so that one page shows the metrics of the whole
 * stack.
 */
final class SharedMetrics implements ApplicationContextInitializer<GenericApplicationContext> {

  private final PrometheusRegistry prometheusRegistry = new PrometheusRegistry();
  private final PrometheusMeterRegistry meterRegistry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, prometheusRegistry, Clock.SYSTEM);

  /**
   * Adds the registry as a bean definition, because Spring Boot binds meters only to registries
   * that are beans. The bean has no destroy method, so that no service closes the shared registry.
   */
  @Override
  public void initialize(GenericApplicationContext context) {
    context.registerBean(PrometheusRegistry.class, () -> prometheusRegistry);
    context.registerBean(
        PrometheusMeterRegistry.class,
        () -> meterRegistry,
        definition -> definition.setDestroyMethodName(null));
  }
}
