package io.finlego.ingress.command;

import io.finlego.ingress.access.visibility.DatabaseAge;
import io.finlego.ingress.command.availability.Dependency;
import io.finlego.schemas.Domain;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Says for each domain whether its database is being brought up to the topics. The status stays UP,
 * because commands are accepted meanwhile. The indicator's name in health groups is {@code
 * databaseAge}.
 */
@Component
final class DatabaseAgeHealthIndicator implements HealthIndicator {

  private final DatabaseAge age;
  private final List<Dependency> dependencies;

  DatabaseAgeHealthIndicator(DatabaseAge age, List<Dependency> dependencies) {
    this.age = age;
    this.dependencies = List.copyOf(dependencies);
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (Domain domain : Domain.values()) {
      health.withDetail(domain.word(), detail(domain));
    }
    return health.build();
  }

  /** Does not query a database that is known to be down, because that would take seconds. */
  private String detail(Domain domain) {
    if (!dependencies.stream().allMatch(Dependency::isUp)) {
      return "unknown";
    }
    try {
      return age.isBehind(domain)
          ? "Postgres is older than the topics, and is being brought up to them."
          : "Postgres has all decided commands.";
    } catch (DataAccessException e) {
      return "unknown";
    }
  }
}
