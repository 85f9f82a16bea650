package io.finlego.ingress.command;

import io.finlego.schemas.Domain;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says for each domain whether its database is being brought up to the topics, as of the last look
 * at both, which is usually a second old. A probe therefore waits neither for Kafka nor for a
 * connection to Postgres. The status stays UP, because commands are accepted meanwhile. The
 * indicator's name in health groups is {@code databaseAge}.
 */
@Component
final class DatabaseAgeHealthIndicator implements HealthIndicator {

  private final CommittedOffsets committedOffsets;

  DatabaseAgeHealthIndicator(CommittedOffsets committedOffsets) {
    this.committedOffsets = committedOffsets;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (Domain domain : Domain.values()) {
      health.withDetail(domain.word(), detail(domain));
    }
    return health.build();
  }

  private String detail(Domain domain) {
    Boolean wasBehind = committedOffsets.wasBehind(domain);
    if (wasBehind == null) {
      return "unknown";
    }
    return wasBehind
        ? "Postgres is older than the topics, and is being brought up to them."
        : "Postgres has all decided commands.";
  }
}
