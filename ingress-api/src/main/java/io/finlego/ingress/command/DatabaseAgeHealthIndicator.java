package io.finlego.ingress.command;

import io.finlego.schemas.Domain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says for each domain whether its database is being brought up to the topics, as of the last look
 * at both, which is usually a second old. A probe therefore waits neither for Kafka nor for a
 * connection to Postgres. A look that is too old counts as none, and its time is shown.
 *
 * <p>The status is UP even if a database is older, because commands are accepted meanwhile. Only
 * until the first look it is OUT_OF_SERVICE, because commands may be refused that could be decided
 * a moment later. This ends after half a minute, because commands are accepted without a look too.
 * The indicator's name in health groups is {@code databaseAge}.
 */
@Component
final class DatabaseAgeHealthIndicator implements HealthIndicator {

  private static final Duration FIRST_LOOK_WAIT_MAX = Duration.ofSeconds(30);
  private static final Duration LOOK_AGE_MAX = Duration.ofSeconds(10);

  private final CommittedOffsets committedOffsets;
  private final Clock clock;
  private final Instant firstLookEnd;

  DatabaseAgeHealthIndicator(CommittedOffsets committedOffsets, Clock clock) {
    this.committedOffsets = committedOffsets;
    this.clock = clock;
    this.firstLookEnd = clock.instant().plus(FIRST_LOOK_WAIT_MAX);
  }

  @Override
  public Health health() {
    Instant now = clock.instant();
    Health.Builder health =
        committedOffsets.areRead() || now.isAfter(firstLookEnd)
            ? Health.up()
            : Health.outOfService();
    for (Domain domain : Domain.values()) {
      health.withDetail(domain.word(), detail(committedOffsets.lastReading(domain), now));
    }
    return health.build();
  }

  private static String detail(CommittedOffsetsReader.@Nullable Reading reading, Instant now) {
    if (reading == null) {
      return "Unknown: Kafka and Postgres were not compared since the start.";
    }
    String state =
        reading.isBehind()
            ? "Postgres is older than the topics, and is being brought up to them."
            : "Postgres has all decided commands.";
    return reading.startedAt().isBefore(now.minus(LOOK_AGE_MAX))
        ? "Unknown: Kafka or Postgres does not answer. At %s: %s"
            .formatted(reading.startedAt(), state)
        : state;
  }
}
