package io.finlego.standalone;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Combines the health indicators of one service into one indicator. It is UP if all of them are UP.
 * Otherwise it has the status of one that is not UP.
 */
final class ServiceHealth extends AbstractHealthIndicator {

  /**
   * The indicators to ignore, because they repeat others or do not concern the service. The
   * indicator {@code db} waits half a minute for a connection, and other indicators report earlier
   * that Postgres is unavailable.
   */
  private static final Set<String> IGNORED_INDICATORS =
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
              var indicatorName = name.replaceFirst("Health(Indicator|Contributor)$", "");
              if (IGNORED_INDICATORS.contains(indicatorName)) {
                return;
              }
              var indicatorHealth = indicator.health(true);
              if (indicatorHealth != null) {
                add(health, indicatorName, indicatorHealth);
              }
            });
  }

  private static void add(Health.Builder health, String indicatorName, Health indicatorHealth) {
    health.withDetail(
        indicatorName,
        Map.of(
            "status",
            indicatorHealth.getStatus().getCode(),
            "details",
            indicatorHealth.getDetails()));
    if (!indicatorHealth.getStatus().equals(Status.UP)) {
      health.status(indicatorHealth.getStatus());
    }
  }
}
