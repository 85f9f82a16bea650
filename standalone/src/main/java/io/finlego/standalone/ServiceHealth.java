package io.finlego.standalone;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** A service's own health indicators, as one: as bad as the worst of them. */
final class ServiceHealth extends AbstractHealthIndicator {
  /**
   * Said elsewhere, or nothing that a service can be judged by. The pool's own check waits half a
   * minute for a connection; that Postgres is away is said by those who work with it.
   */
  private static final Set<String> ASIDE =
      Set.of("db", "livenessState", "readinessState", "ping", "diskSpace", "ssl");

  private final Map<Service, ConfigurableApplicationContext> running;
  private final Service service;

  ServiceHealth(Map<Service, ConfigurableApplicationContext> running, Service service) {
    this.running = running;
    this.service = service;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var context = running.get(service);
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
              var found = indicator.health(true);
              if (found != null) {
                add(health, part, found);
              }
            });
  }

  private static void add(Health.Builder health, String part, Health found) {
    health.withDetail(
        part, Map.of("status", found.getStatus().getCode(), "details", found.getDetails()));
    if (!found.getStatus().equals(Status.UP)) {
      health.status(found.getStatus());
    }
  }
}
