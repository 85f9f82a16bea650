package io.finlego.standalone;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Joins the health indicators of one service into one indicator. Its status is the worst of them.
 */
final class ServiceHealth extends AbstractHealthIndicator {

  /**
   * The indicators that are left out, because they repeat others or say nothing about a service.
   * The check of the connection pool waits half a minute for a connection; other indicators report
   * sooner that Postgres is away.
   */
  private static final Set<String> ASIDE =
      Set.of("db", "livenessState", "readinessState", "ping", "diskSpace", "ssl");

  private final Map<Service, ConfigurableApplicationContext> contexts;
  private final Service service;

  ServiceHealth(Map<Service, ConfigurableApplicationContext> contexts, Service service) {
    this.contexts = contexts;
    this.service = service;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var context = contexts.get(service);
    if (context == null || !context.isRunning()) {
      health.outOfService().withDetail("state", "not running");
      return;
    }
    health.up();
    context
        .getBeansOfType(HealthIndicator.class)
        .forEach(
            (name, indicator) -> {
              var part = name.replaceFirst("Health(Indicator|Contributor)$", "");
              if (ASIDE.contains(part)) {
                return;
              }
              var partHealth = indicator.health(true);
              if (partHealth != null) {
                add(health, part, partHealth);
              }
            });
  }

  private static void add(Health.Builder health, String part, Health partHealth) {
    health.withDetail(
        part,
        Map.of("status", partHealth.getStatus().getCode(), "details", partHealth.getDetails()));
    if (!partHealth.getStatus().equals(Status.UP)) {
      health.status(partHealth.getStatus());
    }
  }
}
