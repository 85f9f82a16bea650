package io.finlego.reports.runtime;

import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports whether figures can be read. This health indicator is a part of readiness. It is
 * OUT_OF_SERVICE while tasks start, move, restore or catch up. It is DOWN, with the reason, after a
 * failure has stopped the reports, or while another live instance has the same id.
 */
@Component("streams")
class StreamsHealth implements HealthIndicator {

  private final StreamsRuntime runtime;

  StreamsHealth(StreamsRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public Health health() {
    KafkaStreams.@Nullable State state = runtime.state();
    String fault = runtime.fault();
    Health.Builder health =
        switch (state) {
          case RUNNING -> runtime.isCaughtUp() ? Health.up() : Health.outOfService();
          case PENDING_ERROR, ERROR -> Health.down();
          case CREATED, REBALANCING, PENDING_SHUTDOWN, NOT_RUNNING -> Health.outOfService();
          case null -> Health.outOfService();
        };
    if (fault != null) {
      health.down().withDetail("fault", fault);
    }
    return health
        .withDetail("state", state == null ? "STARTING" : state.name())
        .withDetail("caughtUp", runtime.isCaughtUp())
        .withDetail("replacedThreads", runtime.replacedThreadCount())
        .build();
  }
}
