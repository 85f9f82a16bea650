package io.finlego.ingress.command.availability;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports UP if the API would accept a command now, and DOWN if not. The indicator's name in health
 * groups is {@code commands}.
 */
@Component
final class CommandsHealthIndicator implements HealthIndicator {

  private final List<Dependency> dependencies;

  CommandsHealthIndicator(List<Dependency> dependencies) {
    this.dependencies = List.copyOf(dependencies);
  }

  @Override
  public Health health() {
    boolean isUp = dependencies.stream().allMatch(Dependency::isUp);
    Health.Builder health = isUp ? Health.up() : Health.down();
    dependencies.forEach(
        dependency -> health.withDetail(dependency.name(), dependency.isUp() ? "UP" : "DOWN"));
    return health.build();
  }
}
