package io.finlego.standalone;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** Joins a service's own health indicators into one, whose status is the worst of theirs. */
final class ServiceHealth extends AbstractHealthIndicator {

  /**
   * Indicators that are left out, because others report the same or because they say nothing about
   * a service. The check of the connection pool waits half a minute for a connection; the users of
   * Postgres report sooner that it is away.
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
              var indicated = indicator.health(true);
              if (indicated != null) {
                add(health, part, indicated);
              }
            });
  }

  private static void add(Health.Builder health, String part, Health indicated) {
    health.withDetail(
        part, Map.of("status", indicated.getStatus().getCode(), "details", indicated.getDetails()));
    if (!indicated.getStatus().equals(Status.UP)) {
      health.status(indicated.getStatus());
    }
  }
}
